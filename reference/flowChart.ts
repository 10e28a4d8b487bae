import type { Decision } from '../model/decision.ts'
import type { Layer } from '../model/layer.ts'
import type { CompiledWorld } from './compile.ts'
import type { Facts } from './facts.ts'
import { explicitDeny } from './layers/explicitDeny.ts'
import { identityAllows } from './layers/identity.ts'
import { boundaryAllows, endpointAllows, sessionAllows } from './layers/limits.ts'
import { operationOutcome } from './layers/operation.ts'
import { partitionsDiffer } from './layers/partition.ts'
import { resourceGrant } from './layers/resource.ts'
import { rootCannotAssume } from './layers/rootAssume.ts'
import { scpLabel, scpsAllow } from './layers/scps.ts'
import { settleCrossAccount, settleSameAccount, settleWithoutAccount } from './layers/settle.ts'
import { LEVEL } from './principal/grantLevel.ts'
import type { Walk } from './walk.ts'

/** How a walk ended: the decision and the layer that settled it. */
export interface Outcome {
  readonly decision: Decision
  readonly layer: Layer
}

/**
 * The flow chart of "Policy evaluation logic" (IAM User Guide), as the catalogue's section 1 writes it down: an explicit
 * Deny anywhere; then what every request has to pass; then who has to allow it, which depends on whose resource it is.
 */
export function flowChart(world: CompiledWorld, facts: Facts, walk: Walk): Outcome {
  const { requester } = world
  const byOperation = operationOutcome(world, facts, walk) // EVAL-22, SESS-16
  if (byOperation !== undefined) return byOperation

  const denied = explicitDeny(world, facts, walk) // EVAL-02
  if (denied !== undefined) return { decision: 'explicitDeny', layer: denied }

  if (rootCannotAssume(requester, facts, walk)) return implicitDeny('operation') // TRUST-10

  const grant = resourceGrant(world, facts, walk)
  if (requester.account === undefined)
    return settleWithoutAccount(requester.type, grant, endpointAllows(world, facts, walk), walk) // EVAL-17, -18
  if (partitionsDiffer(requester, facts, walk)) return implicitDeny('partition') // EVAL-15
  if (!scpsAllow(world, facts, walk)) return { decision: scpLabel(grant.level > LEVEL.none, walk), layer: 'scp' } // SCP-02
  if (!endpointAllows(world, facts, walk)) return implicitDeny('endpoint') // VPCE-01

  const identity = identityAllows(world, facts, walk) // EVAL-20 for the root user
  const boundary = boundaryAllows(world, facts, walk) // PB-01
  const session = sessionAllows(world, facts, walk) // SESS-02, SESS-07
  const parts = { world, grant, identity, boundary, session }
  return requester.sameAccount ? settleSameAccount(parts, walk) : settleCrossAccount(parts, walk) // EVAL-10, EVAL-14
}

function implicitDeny(layer: Layer): Outcome {
  return { decision: 'implicitDeny', layer }
}
