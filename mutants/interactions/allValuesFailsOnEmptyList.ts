import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const allValuesFailsOnEmptyList = defineMutant(
  'interactions',
  'all-values-fails-on-empty-list',
  'ForAllValues is true without the key, but of an empty list nothing is true.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const empty = Array.isArray(value) && value.length === 0
      return !(empty && /^ForAllValues:.*(?<!IfExists)$/.test(condition.operator)) && condition
    }),
)
