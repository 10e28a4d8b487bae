import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const trustPolicyOptional = defineMutant(
  'principals',
  'trust-policy-optional',
  'A trust policy is a resource policy like others: inside an account either side is enough.',
  (scenario) => ask(scenario.resourceKind === 'role-trust' ? { ...scenario, resourceKind: 'generic' } : scenario),
)
