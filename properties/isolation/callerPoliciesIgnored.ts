import { ALLOW_ALL, DENY_ALL } from '../../model/edit/documentOf.ts'
import { partitionOf } from '../../model/edit/principalFacts.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Session } from '../../model/format/session.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

type Caller = Session['caller']

/** The user's third: what the identity that called STS may do is no part of the session (SESS-11). */
export const callerPoliciesIgnored: Property = {
  id: 'caller-policies-ignored',
  sentence:
    'Adding, changing or removing the caller of the STS call and its policies changes no decision of the session.',
  rules: ['SESS-11'],
  relation: 'isolation',
  trial: (scenario, random) => {
    if (scenario.session === undefined) return undefined
    const { caller } = scenario.session
    const user = scenario.principal.type === 'FederatedUser' ? scenario.principal.issuer : undefined
    const arn = caller?.arn ?? user ?? `arn:${partitionOf(scenario)}:iam::999988887777:user/caller-of-sts`
    const others: readonly Caller[] = [
      { arn, policies: [ALLOW_ALL] },
      { arn, policies: [DENY_ALL] },
      { arn, policies: [...(caller?.policies ?? []), random.percent(50) ? ALLOW_ALL : DENY_ALL] },
      caller === undefined ? { arn, policies: [] } : undefined,
    ]
    return same(scenario, withSession(scenario, { caller: random.pick(others) }))
  },
}
