import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import { same } from '../judge/same.ts'
import { together } from '../judge/together.ts'
import { decidedByPolicies } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** Without session policies a federated user has nothing of the user that federated it (SESS-07). */
export const federationWithoutSessionPolicy: Property = {
  id: 'federation-without-session-policy',
  sentence: 'GetFederationToken without session policies grants nothing of what the user may do.',
  rules: ['SESS-07'],
  relation: 'monotone',
  keptBecause:
    'Stated in the documents for itself; other properties meet a federated user without session policies only by the way.',
  trial: (scenario) => {
    if (scenario.principal.type !== 'FederatedUser') return undefined
    const none = withSession(scenario, { inline: undefined, managed: undefined })
    const administrator = withPolicies(none, { identity: [ALLOW_ALL] })
    const noGrant = withPolicies(administrator, { resource: undefined })
    return together(
      expecting({ scenario: noGrant, expected: (request) => (decidedByPolicies(request) ? DENIES : undefined) }),
      same(withPolicies(none, { identity: [] }), administrator, (request) => !decidedByPolicies(request)),
    )
  },
}
