import type { MinimiseBounds } from './minimise.ts'
import type { Stop } from './stop.ts'

/** A minimisation's bound: steps, so that the same seed gives the same findings; the time is for evaluators that are very slow. */
const SHRINK_STEPS = 2_000
const SHRINK_MS = 10_000

/** Smaller scenarios asked at once of an evaluator that answers late. */
export const AHEAD = 16

/** How long after Ctrl-C a finding may still take to be written out, or a disagreement to be asked again. */
export const PATIENCE_MS = 2_000

/** Bounds of one minimisation in a run that begins now; `end`, as `performance.now()` counts, is for those that have less time. */
export function shrinkBounds(stop: Stop, ahead = AHEAD, end = Number.POSITIVE_INFINITY): MinimiseBounds {
  const until = Math.min(end, performance.now() + SHRINK_MS)
  return { steps: SHRINK_STEPS, ahead, stop: () => stop.hard || performance.now() > until }
}
