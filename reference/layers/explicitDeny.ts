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
  if (rcpsDeny(world, facts, walk)) layer = 'rcp'
  if (requester.account !== undefined && !requester.serviceLinked) {
    for (const level of world.scps) if (denies(level, RULE['SCP-02'], facts, walk)) layer ??= 'scp'
  }
  if (denies(world.endpoint, RULE['VPCE-01'], facts, walk)) layer ??= 'endpoint'
  if (denies(world.resource, RULE['RES-TABLE-C'], facts, walk)) layer ??= 'resource'
  if (denies(world.identity, RULE['EVAL-03'], facts, walk)) layer ??= 'identity'
  if (denies(world.boundary, RULE['PB-03'], facts, walk)) layer ??= 'boundary'
  if (denies(world.session, RULE['SESS-04'], facts, walk)) layer ??= 'session'
  walk.mark(RULE['EVAL-02'], layer !== undefined)
  return layer
}

function denies(documents: readonly CompiledDocument[], rule: number, facts: Facts, walk: Walk): boolean {
  return collectDenies(documents, facts, walk) && walk.mark(rule, true)
}
