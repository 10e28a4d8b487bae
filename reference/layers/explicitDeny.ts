import type { Layer } from '../../model/layer.ts'
import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import { RULE } from '../rules.ts'
import type { CompiledDocument } from '../statement/compileDocument.ts'
import type { Walk } from '../walk.ts'
import { rcpsDeny } from './rcps.ts'
import { collectDenies } from './support.ts'

/**
 * EVAL-02: the first layer, in the order of EVAL-05, that holds a matching Deny; undefined where none does. All matching
 * Denies are noted, since each of them alone would have settled the request.
 */
export function explicitDeny(world: CompiledWorld, facts: Facts, walk: Walk): Layer | undefined {
  const { requester } = world
  let layer: Layer | undefined
  const ask = (name: Layer, documents: readonly CompiledDocument[], rule: number): void => {
    if (!collectDenies(documents, facts, walk)) return
    walk.mark(rule, true)
    layer ??= name
  }
  if (rcpsDeny(world, facts, walk)) layer = 'rcp'
  if (requester.account !== undefined && !requester.serviceLinked) {
    for (const level of world.scps) ask('scp', level, RULE['SCP-02'])
  }
  if (world.endpoint !== undefined) ask('endpoint', [world.endpoint], RULE['VPCE-01'])
  if (world.resource !== undefined) ask('resource', [world.resource], RULE['RES-TABLE-C'])
  ask('identity', world.identity, RULE['EVAL-03'])
  if (world.boundary !== undefined) ask('boundary', [world.boundary], RULE['PB-03'])
  ask('session', world.session, RULE['SESS-04'])
  walk.mark(RULE['EVAL-02'], layer !== undefined)
  return layer
}
