import { documentOf } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { withRequests } from '../edit/withRequests.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { type BareWorld, bareWorld } from './bareWorld.ts'
import { withKeys } from './factsTrial.ts'
import { boundaryThatAllowsNothing, DENY_NOTHING, grantTo, sessionThatAllowsNothing } from './grants.ts'

/** RES-A5, RES-A7, RES-A9: what names the requester itself is granted beside identity policies, boundary and session policies. */
export const sessionGrantsUnlimited: Property = {
  id: 'session-grants-unlimited',
  sentence:
    'A resource policy of the same account that names the session itself grants beside session policies and boundary.',
  rules: ['RES-A5', 'RES-A7', 'RES-A9', 'RES-A11', 'RES-02', 'RES-06', 'SESS-05', 'SESS-07'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    const { arn, issuer, type } = scenario.principal
    if (bare === undefined || arn === undefined) return undefined
    const granted = withPolicies(bare.world, { resource: grantTo({ AWS: [arn] }) })
    const worlds = [granted]
    // Whether the boundary of the federating user stands behind a federated user is said nowhere.
    if (type !== 'FederatedUser') worlds.push(boundaryThatAllowsNothing(granted))
    if (scenario.session !== undefined) {
      const besides = withPolicies(granted, {
        resource: grantTo({ Service: 'ec2.amazonaws.com', AWS: [issuer ?? arn, arn] }),
      })
      for (const world of [granted, besides])
        worlds.push(sessionThatAllowsNothing(world), withSession(world, { inline: DENY_NOTHING }))
    }
    if (type === 'FederatedUser') worlds.push(withSession(granted, { inline: undefined }))
    if (type === 'AssumedRole' && issuer !== undefined) worlds.push(pinnedTo(issuer, bare))
    return expecting(...worlds.map((world) => ({ scenario: world, expected: () => ['allowed'] as const })))
  },
}

/** A star that a condition ties to the role reaches the session itself (RES-A11), past a session policy that allows nothing. */
function pinnedTo(role: string, { world, request }: BareWorld): Scenario {
  const resource = documentOf({
    Effect: 'Allow',
    Principal: '*',
    Action: '*',
    Resource: '*',
    Condition: { ArnEquals: { 'aws:PrincipalArn': role } },
  })
  const asked = { ...request, context: withKeys(request.context, { 'aws:PrincipalArn': role }) }
  return sessionThatAllowsNothing(withPolicies(withRequests(world, [asked]), { resource }))
}
