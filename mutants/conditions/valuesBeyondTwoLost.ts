import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const valuesBeyondTwoLost = defineMutant(
  'conditions',
  'values-beyond-two-lost',
  'A condition has a value or a pair of values; what follows is not read.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        values: Array.isArray(condition.values) ? condition.values.slice(0, 2) : condition.values,
      })),
    ),
)
