import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const nullKeyCaseSensitive = defineMutant(
  'interactions',
  'null-key-case-sensitive',
  'Null asks whether the key is in the context, as it is written.',
  (scenario) =>
    askWithConditions(scenario, (condition, value, { context }) => {
      if (condition.operator !== 'Null' || value === undefined || condition.key in context) return condition
      return { ...condition, key: `mutants:${condition.key}` }
    }),
)
