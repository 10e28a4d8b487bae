import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

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
              values: many(condition.values).map((value) => (String(value) === 'true' ? 'false' : 'true')),
            }
          : condition,
      ),
    ),
)
