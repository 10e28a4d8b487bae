import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { compare } from '../judge/compare.ts'
import type { Property } from '../property.ts'

const HAS_IDENTITY_POLICIES = ['AssumedRole', 'IAMUser', 'FederatedUser']

/** An Allow more in the identity policies takes nothing away, and lifts no Deny. */
export const addedAllowNeverNarrows: Property = {
  id: 'added-allow-never-narrows',
  sentence:
    'Attaching an administrator policy keeps every allowed request allowed and every explicitly denied one explicitly denied.',
  rules: ['EVAL-02', 'EVAL-03'],
  relation: 'monotone',
  keptBecause: 'It holds the order of policies to account where an administrator policy comes last.',
  trial: (scenario) => {
    if (!HAS_IDENTITY_POLICIES.includes(scenario.principal.type)) return undefined
    const administrator = withPolicies(scenario, { identity: [...scenario.policies.identity, ALLOW_ALL] })
    return compare(scenario, administrator, (answer) =>
      answer === 'allowed' || answer === 'explicitDeny' ? [answer] : undefined,
    )
  },
}
