import type { Scenario } from '../../model/format/scenario.ts'
import { Recent } from '../history/recent.ts'
import { BATCH, batchRandom, batchSeed } from '../seeds.ts'
import { type AskedWorld, type Asking, askWorld } from '../world.ts'

/** Batches that `Recent` holds at most, and the one that is under way. */
const BATCHES = 7

/**
 * What one thread would have asked up to a world of a batch, generated anew and asked of nobody: what a worker was asked beside it
 * depends on how many there are. `step` is the distance of the run's batches (its shards).
 */
export function recentBefore(
  asking: Asking,
  seed: string,
  batch: number,
  world: number,
  step: number,
): readonly Scenario[] {
  const { hello } = asking.evaluator
  const unasked = { ...asking, evaluator: { hello, authorize: () => ({ unsupported: 'not asked' }) } }
  const recent = new Recent()
  for (let past = BATCHES - 1; past >= 0; past--) {
    const at = batch - past * step
    if (at < 0) continue
    const random = batchSeed(seed, at)
    const generate = asking.suite.generator(batchRandom(random))
    const last = past === 0 ? world : BATCH - 1
    // An answer that comes at once makes a world that is there at once.
    for (let one = 0; one <= last; one++)
      recent.push(askWorld(unasked, generate, random, one, at * BATCH + one) as AskedWorld)
  }
  return recent.scenarios
}
