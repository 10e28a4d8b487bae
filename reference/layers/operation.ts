import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import type { Outcome } from '../flowChart.ts'
import { POINT, RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { explicitDeny } from './explicitDeny.ts'

/** Operations whose outcome does not wait for policies; undefined where the policies decide. */
export function operationOutcome(world: CompiledWorld, facts: Facts, walk: Walk): Outcome | undefined {
  const { action } = facts
  if (!action.startsWith('sts:') && !action.startsWith('iam:')) return undefined
  if (action === 'sts:getcalleridentity') {
    walk.mark(RULE['EVAL-22'], true)
    return { decision: 'allowed', layer: 'operation' }
  }
  const { type } = world.requester
  if (action === 'sts:getsessiontoken' && (type === 'IAMUser' || type === 'Root'))
    return sessionToken(world, facts, walk)
  return isBarred(type, action) ? barred(walk) : undefined
}

/** CONT-25: whether an explicit Deny stops a call that needs no permission. */
function sessionToken(world: CompiledWorld, facts: Facts, walk: Walk): Outcome {
  walk.mark(RULE['EVAL-22'], true)
  const denied = explicitDeny(world, facts, walk)
  if (denied !== undefined && walk.reading(POINT['CONT-25']) === 'explicitDeny')
    return { decision: 'explicitDeny', layer: denied }
  walk.statements.length = 0
  return { decision: 'allowed', layer: 'operation' }
}

/** SESS-16: what the credentials of a session cannot call. */
function isBarred(type: CompiledWorld['requester']['type'], action: string): boolean {
  if (type === 'FederatedUser') return true // iam:* and sts:*, GetCallerIdentity apart
  return type === 'AssumedRole' && (action === 'sts:getfederationtoken' || action === 'sts:getsessiontoken')
}

function barred(walk: Walk): Outcome | undefined {
  walk.mark(RULE['SESS-16'], true)
  const reading = walk.reading(POINT['CONT-26'])
  return reading === 'byPolicies'
    ? undefined
    : { decision: reading === 'explicitDeny' ? 'explicitDeny' : 'implicitDeny', layer: 'operation' }
}
