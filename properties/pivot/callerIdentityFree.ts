import { ALLOW_ALL, DENY_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'

/** The one operation that no policy can take away (EVAL-22). */
export const callerIdentityFree: Property = {
  id: 'caller-identity-free',
  sentence:
    'Whoever has credentials may ask sts:GetCallerIdentity, with no policy at all and under a Deny of everything, which denies everything else.',
  rules: ['EVAL-22', 'EVAL-02'],
  relation: 'pivot',
  trial: (scenario) => {
    const first = scenario.requests[0]
    if (first === undefined) return undefined
    const bare = bareWorld(scenario, { ...first, action: 's3:GetObject', resource: 'arn:aws:s3:::bucket/key' })
    // Whether a Deny of its user stands behind a federated user is said nowhere (SESS-07).
    if (bare === undefined || scenario.principal.type === 'FederatedUser') return undefined
    const request = { ...bare.request, action: 'sts:GetCallerIdentity', resource: '*' }
    const asked: Scenario = { ...bare.world, requests: [request] }
    const allowed = () => ['allowed'] as const
    return expecting(
      { scenario: asked, expected: allowed },
      { scenario: withPolicies(asked, { identity: [DENY_ALL] }), expected: allowed },
      { scenario: withPolicies(bare.world, { identity: [ALLOW_ALL, DENY_ALL] }), expected: () => ['explicitDeny'] },
    )
  },
}
