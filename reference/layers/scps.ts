import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import { POINT, RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { firstAllow } from './support.ts'

/** SCP-02: at every level some policy has to allow. Service-linked roles stand outside (SCP-01). */
export function scpsAllow({ scps, requester }: CompiledWorld, facts: Facts, walk: Walk): boolean {
  if (scps.length === 0) return true
  if (requester.serviceLinked) return !walk.mark(RULE['SCP-01'], false)
  for (const level of scps) {
    if (firstAllow(level, facts, walk) === false) {
      walk.mark(RULE['SCP-03'], false)
      return walk.mark(RULE['SCP-02'], false)
    }
  }
  walk.mark(RULE['SCP-03'], true)
  return walk.mark(RULE['SCP-02'], true)
}

/** CONT-06: what a missing Allow in an SCP is called. It stops grants of resource policies too (SCP-05). */
export function scpLabel(granted: boolean, walk: Walk): 'implicitDeny' | 'explicitDeny' {
  if (granted) walk.mark(RULE['SCP-05'], true)
  walk.mark(RULE['EVAL-23'], true)
  return walk.reading(POINT['CONT-06']) === 'implicitDeny' ? 'implicitDeny' : 'explicitDeny'
}
