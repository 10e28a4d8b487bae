import { isPromise } from '../ask.ts'
import { judgeFor } from '../fuzz.ts'
import type { Run } from '../run.ts'
import { batchSeed } from '../seeds.ts'
import { type AskedWorld, type Asking, askWorld } from '../world.ts'
import type { Expectation } from './expectation.ts'
import { type Scope, scenariosIn } from './scope.ts'
import { type Tally, tableJudge } from './tableJudge.ts'

const IN_FLIGHT = 64
const BREATH_MS = 50
/** Of so many worlds one is given to two properties as well, which take turns; numbers are scattered so that shards share them. */
const PROPERTIES_EVERY = 4

/** Asks every world of a scope, or of a share of it, and judges the answers by the reference, by the tables and by properties. */
export async function exhaust(run: Run, asking: Asking, scope: Scope): Promise<Tally> {
  const { stop, options, coverage } = run
  const { index, count } = options.shard ?? { index: 1, count: 1 }
  const tally: Tally = { agreed: 0, disagreed: 0, unsupported: 0 }
  const total = scenariosIn(scope, { index, count })
  const done = (): number => (tally.agreed + tally.disagreed + tally.unsupported) / total
  const judge = judgeFor(run, asking)
  const byTables = tableJudge(run, asking, tally)
  const seed = batchSeed(options.seed, 0)
  const plain = { ...asking, properties: [] }
  const flight: { asked: Promise<AskedWorld>; expected: readonly Expectation[] }[] = []
  let breath = performance.now()

  const settle = async (asked: AskedWorld, expected: readonly Expectation[]): Promise<void> => {
    byTables(asked.main, expected)
    const investigations = judge(asked)
    if (investigations !== undefined) await investigations
  }
  const land = async (until: number): Promise<void> => {
    while (flight.length > until && !stop.hard) {
      const { asked, expected } = flight.shift() as (typeof flight)[number]
      const world = await stop.orNothing(asked)
      if (world !== undefined) await settle(world, expected)
      run.tick(done)
    }
  }

  for (let at = index - 1; at < scope.worlds && !stop.soft; at += count) {
    const { scenario, expected } = scope.world(at)
    if (asking.outOfScope(scenario) !== undefined) {
      coverage.unsupported += expected.length
      tally.unsupported += expected.length
    } else {
      const asked = askWorld(isSampled(at) ? asking : plain, () => scenario, (seed + at) | 0, 0, at)
      if (isPromise(asked)) {
        asked.catch(() => undefined)
        flight.push({ asked, expected })
        await land(IN_FLIGHT - 1)
      } else await settle(asked, expected)
    }
    run.tick(done)
    const now = performance.now()
    if (now - breath < BREATH_MS) continue
    await new Promise((resolve) => setImmediate(resolve))
    breath = performance.now()
  }
  await land(0)
  return tally
}

function isSampled(world: number): boolean {
  return (Math.imul(world, 0x9e3779b1) >>> 16) % PROPERTIES_EVERY === 0
}
