import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const unquotedValuesIgnored = defineMutant(
  'operators',
  'unquoted-values-ignored',
  'Values of conditions are strings; what is no string matches nothing.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        values: many(condition.values).map((value) => (typeof value === 'string' ? value : 'mutants:no-string')),
      })),
    ),
)
