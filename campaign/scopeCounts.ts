import { PRESETS } from '../generators/settings.ts'
import type { ScopeCounts } from '../model/event.ts'
import type { Hello } from '../model/format/hello.ts'
import { batchRandom, batchSeed, worldRandom } from './seeds.ts'
import { suiteFor } from './suiteFor.ts'
import { scopeOf } from './supported.ts'

/** Worlds drawn to say how large a part is: a tenth of a second of them, a percent or two of error. */
const SAMPLED = 2_000

/** How many of the worlds that would be drawn for an evaluator of everything lie inside what this one says it supports. */
export function scopeCounts(hello: Hello, everything: Hello, sampled = SAMPLED): ScopeCounts {
  // What claims everything has everything inside: nothing has to be drawn, and the first finding comes sooner.
  const { supports, only, without } = hello
  if (only === undefined && without === undefined && everything.supports.every((one) => supports.includes(one)))
    return { sampled, inside: sampled }
  const outOfScope = scopeOf(hello)
  const { generator } = suiteFor(everything, PRESETS.default)
  let inside = 0
  for (let at = 0; at < sampled; at++) {
    // A batch draws its features together: one world of each is the fairest sample.
    const seed = batchSeed('scope', at)
    if (outOfScope(generator(batchRandom(seed))(worldRandom(seed, 0))) === undefined) inside++
  }
  return { sampled, inside }
}
