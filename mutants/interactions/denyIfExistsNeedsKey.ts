import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const denyIfExistsNeedsKey = defineMutant(
  'interactions',
  'deny-if-exists-needs-key',
  'IfExists spares a request that lacks the key, so a Deny under it does not apply.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const spares = condition.statement.Effect === 'Deny' && /^[^:]+IfExists$/.test(condition.operator)
      return !(spares && value === undefined) && condition
    }),
)
