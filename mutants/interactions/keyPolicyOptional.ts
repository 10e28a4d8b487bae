import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const keyPolicyOptional = defineMutant(
  'interactions',
  'key-policy-optional',
  'A key policy is a resource policy like others: inside an account either side is enough.',
  (scenario) => ask(scenario.resourceKind === 'kms-key' ? { ...scenario, resourceKind: 'generic' } : scenario),
)
