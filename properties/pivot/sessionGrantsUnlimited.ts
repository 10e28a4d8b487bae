import { withPolicies } from '../../model/edit/withPolicies.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { boundaryThatAllowsNothing, grantTo, sessionThatAllowsNothing } from './grants.ts'

/** RES-A5, RES-A7, RES-A9: what names the requester itself is granted beside identity policies, boundary and session policies. */
export const sessionGrantsUnlimited: Property = {
  id: 'session-grants-unlimited',
  sentence:
    'A resource policy of the same account that names the session itself grants beside session policies and boundary.',
  rules: ['RES-A5', 'RES-A7', 'RES-A9', 'RES-02'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    const { arn, type } = scenario.principal
    if (bare === undefined || arn === undefined) return undefined
    const granted = withPolicies(bare.world, { resource: grantTo({ AWS: [arn] }) })
    const worlds = [granted]
    // Whether the boundary of the federating user stands behind a federated user is said nowhere.
    if (type !== 'FederatedUser') worlds.push(boundaryThatAllowsNothing(granted))
    if (scenario.session !== undefined) worlds.push(sessionThatAllowsNothing(granted))
    return expecting(...worlds.map((world) => ({ scenario: world, expected: () => ['allowed'] as const })))
  },
}
