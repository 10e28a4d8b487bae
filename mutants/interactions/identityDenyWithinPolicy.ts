import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'

export const identityDenyWithinPolicy = defineMutant(
  'interactions',
  'identity-deny-within-policy',
  'Each policy of a role is decided by itself, and one that allows is enough.',
  (scenario) => {
    const { identity } = scenario.policies
    if (identity.length < 2) return ask(scenario)
    const alone = identity.map((policy) => withPolicies(scenario, { identity: [policy] }))
    return askAll([scenario, ...alone], ([own = 'implicitDeny', ...others]) =>
      others.includes('allowed') ? 'allowed' : own,
    )
  },
)
