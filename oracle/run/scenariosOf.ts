import type { RunOptions } from '../../campaign/options.ts'
import type { FiledCase } from '../../campaign/replay.ts'
import { BATCH, batchRandom, batchSeed, worldRandom } from '../../campaign/seeds.ts'
import type { Suite } from '../../campaign/suite.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/** A scenario to compare, and whether it is one of a corpus. */
export interface Posed {
  readonly scenario: Scenario
  readonly corpus: boolean
}

/** What a run compares: the cases' scenarios, then `runs` worlds, which the seed alone decides. Cases about calls, or with a prelude, have none. */
export function* scenariosOf(
  { seed, runs = 0 }: Pick<RunOptions, 'seed' | 'runs'>,
  cases: readonly FiledCase[],
  suite: Suite,
): Iterable<Posed> {
  for (const { case: one } of cases)
    if ('scenario' in one && one.prelude === undefined) yield { scenario: one.scenario, corpus: true }
  for (let batch = 0; batch * BATCH < runs; batch++) {
    const drawn = batchSeed(seed, batch)
    const generate = suite.generator(batchRandom(drawn))
    for (let world = 0; world < BATCH && batch * BATCH + world < runs; world++)
      yield { scenario: generate(worldRandom(drawn, world)), corpus: false }
  }
}
