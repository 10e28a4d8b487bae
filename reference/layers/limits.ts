import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import { LEVEL } from '../principal/grantLevel.ts'
import { RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { resourceLevel } from './resource.ts'
import { firstAllow, type Support } from './support.ts'

/** PB-01: what the boundary allows; true where there is none. */
export function boundaryAllows({ boundary }: CompiledWorld, facts: Facts, walk: Walk): Support {
  const [only] = boundary
  if (only === undefined) return true
  if (only.allows.length === 0) walk.mark(RULE['PB-04'], true)
  const allow = firstAllow(boundary, facts, walk)
  walk.mark(RULE['PB-01'], allow !== false)
  return allow
}

/** SESS-02, -03, -06, -07: what the session policies allow together; none passed is neutral but for GetFederationToken. */
export function sessionAllows({ session, requester }: CompiledWorld, facts: Facts, walk: Walk): Support {
  const federated = requester.type === 'FederatedUser'
  if (requester.type !== 'AssumedRole' && !federated) return true
  if (session.length === 0) {
    if (federated) return !walk.mark(RULE['SESS-07'], true)
    return walk.mark(RULE['SESS-06'], true)
  }
  const allow = firstAllow(session, facts, walk)
  walk.mark(federated ? RULE['SESS-08'] : RULE['SESS-02'], allow !== false)
  if (session.length > 1) walk.mark(RULE['SESS-03'], allow !== false)
  if (allow === false)
    walk.mark(session.some(({ allows }) => allows.length > 0) ? RULE['SESS-10'] : RULE['SESS-05'], true)
  return allow
}

/** VPCE-01, VPCE-02: what the endpoint policy lets pass; everything where the request passes no endpoint. */
export function endpointAllows({ endpoint }: CompiledWorld, facts: Facts, walk: Walk): boolean {
  const [only] = endpoint
  if (only === undefined) return true
  return walk.mark(RULE['VPCE-01'], resourceLevel(only, facts, walk) > LEVEL.none)
}
