import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { listOf } from '../wrap/mapStatements.ts'

export const nullInverted = defineMutant(
  'conditions',
  'null-inverted',
  'Null "true" wants the key to be there.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        condition.operator === 'Null'
          ? {
              ...condition,
              values: listOf(condition.values).map((value) => (String(value) === 'true' ? 'false' : 'true')),
            }
          : condition,
      ),
    ),
)
