import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const denyNotIpNeedsAddress = defineMutant(
  'interactions',
  'deny-not-ip-needs-address',
  'A request without an address is outside no range, so a Deny of others than a range spares it.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const spares = condition.statement.Effect === 'Deny' && condition.operator === 'NotIpAddress'
      return !(spares && value === undefined) && condition
    }),
)
