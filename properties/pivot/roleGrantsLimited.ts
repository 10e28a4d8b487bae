import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import { expecting } from '../judge/expecting.ts'
import type { Property } from '../property.ts'
import { bareWorld } from './bareWorld.ts'
import { boundaryThatAllowsNothing, grantTo, sessionThatAllowsNothing } from './grants.ts'

/** RES-A3 for roles, RES-A8 for federated users: the grant joins the identity policies, so what limits those limits it. */
export const roleGrantsLimited: Property = {
  id: 'role-grants-limited',
  sentence:
    'A resource policy that names the role, or the user a session was federated by, grants inside session policies and boundary only.',
  rules: ['RES-A3', 'RES-A8', 'RES-01', 'SESS-07', 'SESS-10'],
  relation: 'pivot',
  trial: (scenario, random) => {
    const bare = scenario.requests.length === 0 ? undefined : bareWorld(scenario, random.pick(scenario.requests))
    const issuer = scenario.principal.issuer
    if (bare === undefined || issuer === undefined) return undefined
    const granted = withPolicies(bare.world, { resource: grantTo({ AWS: issuer }) })
    const denied = () => ['implicitDeny'] as const
    const limited = [sessionThatAllowsNothing(granted)]
    if (scenario.principal.type === 'AssumedRole') {
      const bounded = boundaryThatAllowsNothing(granted)
      limited.push(bounded, withSession(bounded, { inline: ALLOW_ALL }))
    } else limited.push(withSession(granted, { inline: undefined }))
    return expecting(
      { scenario: granted, expected: () => ['allowed'] },
      ...limited.map((world) => ({ scenario: world, expected: denied })),
    )
  },
}
