import { DECISIONS, type Decision } from '../model/decision.ts'
import type { CompiledWorld } from './compile.ts'
import type { Facts } from './facts.ts'
import { flowChart } from './flowChart.ts'
import { ADOPTED_READINGS, READING_NAMES } from './readings.ts'
import type { Walk } from './walk.ts'

/** What the open points leave of one request. */
export interface Openness {
  /** Every decision that some combination of readings permits. */
  readonly permitted: readonly Decision[]
  /** The points between whose readings the decision changes, as bits of their index. */
  readonly points: number
  /** UNSP inputs that some reading comes upon, as bits of their number. */
  readonly unspecified: number
}

/** Walks that one request may take; beyond, every decision counts as permitted. Three points at once are already rare. */
const MOST_WALKS = 2_000
/** The same bound for very long policies: statements that all walks together may look at. */
const MOST_STATEMENTS = 1_000_000

/** Sets of decisions as bits of their index in `DECISIONS`. */
const EVERY = (1 << DECISIONS.length) - 1

/**
 * Every decision that some combination of readings permits: the request is decided again for each reading of each point
 * that a walk consults, points that only come up under another reading included.
 */
export function permittedDecisions(world: CompiledWorld, facts: Facts, walk: Walk): Openness {
  const readings = [...ADOPTED_READINGS]
  let left = Math.min(MOST_WALKS, Math.ceil(MOST_STATEMENTS / (1 + statementsIn(world))))
  let points = 0
  let unspecified = 0
  const explore = (fixed: number): number => {
    if (left-- <= 0) return EVERY
    walk.begin(readings)
    const { decision } = flowChart(world, facts, walk)
    unspecified |= walk.unspecified
    if (walk.unspecified !== 0) return EVERY
    const free = walk.consulted & ~fixed
    if (free === 0) return 1 << DECISIONS.indexOf(decision)
    const point = 31 - Math.clz32(free)
    let some = 0
    let all = EVERY
    for (const reading of READING_NAMES[point] as readonly string[]) {
      readings[point] = reading
      const found = explore(fixed | (1 << point))
      some |= found
      all &= found
    }
    readings[point] = ADOPTED_READINGS[point] as string
    if (some !== all) points |= 1 << point
    return some
  }
  const found = explore(0)
  return { permitted: DECISIONS.filter((_decision, index) => (found & (1 << index)) !== 0), points, unspecified }
}

function statementsIn({ identity, boundary, session, resource, scps, rcps, endpoint }: CompiledWorld): number {
  let count = 0
  for (const documents of [identity, boundary, session, resource, ...scps, rcps, endpoint])
    for (const { denies, allows } of documents) count += denies.length + allows.length
  return count
}
