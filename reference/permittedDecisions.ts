import { DECISIONS, type Decision } from '../model/decision.ts'
import type { CompiledWorld } from './compile.ts'
import type { Facts } from './facts.ts'
import { flowChart } from './flowChart.ts'
import { ADOPTED_READINGS, READING_NAMES } from './readings.ts'
import type { Walk } from './walk.ts'

/** Walks that one request may take; beyond, every decision counts as permitted. Three points at once are already rare. */
const MOST_WALKS = 2_000

/**
 * Every decision that some combination of readings permits: the request is decided again for each reading of each point
 * that a walk consults, points that only come up under another reading included.
 */
export function permittedDecisions(world: CompiledWorld, facts: Facts, walk: Walk): readonly Decision[] {
  const found = new Set<Decision>()
  const readings = [...ADOPTED_READINGS]
  let walks = 0
  const explore = (fixed: number): void => {
    if (found.size === DECISIONS.length) return
    if (++walks > MOST_WALKS) {
      for (const decision of DECISIONS) found.add(decision)
      return
    }
    walk.begin(readings)
    const { decision } = flowChart(world, facts, walk)
    if (walk.unspecified !== 0) for (const any of DECISIONS) found.add(any)
    const free = walk.consulted & ~fixed
    if (free === 0) {
      found.add(decision)
      return
    }
    const point = 31 - Math.clz32(free)
    for (const reading of READING_NAMES[point] as readonly string[]) {
      readings[point] = reading
      explore(fixed | (1 << point))
    }
    readings[point] = ADOPTED_READINGS[point] as string
  }
  explore(0)
  return DECISIONS.filter((decision) => found.has(decision))
}
