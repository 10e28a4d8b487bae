import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { listOf } from '../wrap/mapStatements.ts'

export const unquotedValuesIgnored = defineMutant(
  'operators',
  'unquoted-values-ignored',
  'Values of conditions are strings; what is no string matches nothing.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        values: listOf(condition.values).map((value) => (typeof value === 'string' ? value : 'mutants:no-string')),
      })),
    ),
)
