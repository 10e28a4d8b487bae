import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const ifExistsKeyCaseSensitive = defineMutant(
  'interactions',
  'if-exists-key-case-sensitive',
  'IfExists asks whether the key is in the context, as it is written.',
  (scenario) =>
    askWithConditions(scenario, (condition, value, { context }) => {
      const lost = /^[^:]+IfExists$/.test(condition.operator) && value !== undefined && !(condition.key in context)
      return lost || condition
    }),
)
