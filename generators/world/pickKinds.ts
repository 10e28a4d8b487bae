import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { ResourceKind } from '../../model/format/scenario.ts'
import type { Palette } from '../palette.ts'
import type { Random } from '../random.ts'
import type { Chances } from '../settings.ts'
import { hasAccount, hasIdentityPolicies } from './principal.ts'
import type { World } from './world.ts'

/** What the world's resources are: such that this type of principal has something to ask for. */
export function pickResourceKind(
  random: Random,
  palette: Palette,
  chances: Chances,
  type: PrincipalType,
): ResourceKind {
  if (type === 'WebIdentityUser' || type === 'SAMLUser') return 'role-trust'
  // A federated user cannot call sts at all (SESS-16), which is an open point (CONT-26); nobody assumes a role anonymously.
  const roleTrust = palette.roleTrust && type !== 'FederatedUser' && type !== 'Anonymous'
  const at = random.below(100)
  if (roleTrust && at < chances.roleTrust) return 'role-trust'
  if (palette.kmsKey && at >= 100 - chances.kmsKey) return 'kms-key'
  if (palette.generic) return 'generic'
  return palette.kmsKey && (!roleTrust || at < 50) ? 'kms-key' : 'role-trust'
}

/** Which kinds of policy the world has. */
export function pickKinds(
  random: Random,
  palette: Palette,
  chances: Chances,
  type: PrincipalType,
  kind: ResourceKind,
  sameAccount: boolean,
): World['has'] {
  const { kinds } = palette
  const alone = !hasAccount(type)
  const needed = alone || kind !== 'generic' || !sameAccount
  const session = type === 'AssumedRole' || type === 'FederatedUser'
  const odd = chances.odd > 0 && random.percent(chances.odd)
  return {
    resource: kinds.resource === true && random.percent(needed ? 95 : chances.resourcePolicy),
    boundary: kinds.boundary === true && hasIdentityPolicies(type) && random.percent(chances.boundary),
    // Without one a federated user can do next to nothing (SESS-07).
    session: kinds.session === true && session && random.percent(type === 'FederatedUser' ? 90 : chances.sessionPolicy),
    scps: kinds.scps === true && !alone && random.percent(chances.scps),
    // UNSP-21: only some services are covered by RCPs for certain.
    rcps:
      kinds.rcps === true &&
      (kind !== 'generic' || palette.servicesWithRcps.length > 0 || odd) &&
      random.percent(chances.rcps),
    // UNSP-24: what an endpoint policy does to a service's own calls is not documented.
    endpoint: kinds.endpoint === true && (type !== 'AWSService' || odd) && random.percent(chances.endpoint),
  }
}
