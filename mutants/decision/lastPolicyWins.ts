import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const lastPolicyWins = defineMutant(
  'decision',
  'last-policy-wins',
  'Identity policies are kept under one key: the one attached last replaces the others.',
  (scenario) => ask(withPolicies(scenario, { identity: scenario.policies.identity.slice(-1) })),
)
