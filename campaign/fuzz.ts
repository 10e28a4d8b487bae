import { isPromise } from './ask.ts'
import { Recent } from './history/recent.ts'
import { lookInto } from './lookInto.ts'
import type { Run } from './run.ts'
import { BATCH, batchRandom, batchSeed } from './seeds.ts'
import type { Suspicion } from './suspicion.ts'
import { type AskedWorld, type Asking, askWorld } from './world.ts'
import { worldJudge } from './worldJudge.ts'

/** Worlds asked of a slow evaluator at a time: enough to keep a pipe full. */
const IN_FLIGHT = 64
/** An in-process campaign lets the event loop turn this often, for Ctrl-C. */
const BREATH_MS = 50
/**
 * The loop: generate, ask, judge, shrink. Worlds are judged in the order of their generation, however late answers come, so that
 * seed and `runs` alone say what is found. Without `runs` and without a time it goes on until it is stopped.
 */
export async function fuzz(run: Run, asking: Asking): Promise<void> {
  const { stop, options } = run
  const runs = options.runs ?? Number.POSITIVE_INFINITY
  const { index, count } = options.shard ?? { index: 1, count: 1 }
  const judge = judgeFor(run, asking)
  const done = (): number =>
    Math.max(options.timeMs === undefined ? 0 : run.elapsedMs / options.timeMs, (run.coverage.worlds * count) / runs)
  const flight: Promise<AskedWorld>[] = []
  let breath = performance.now()

  const land = async (until: number): Promise<void> => {
    while (flight.length > until && !stop.hard) {
      const world = await stop.orNothing(flight[0] as Promise<AskedWorld>)
      flight.shift()
      if (world !== undefined) await judge(world)
      else if (!stop.interrupted && run.coverage.worlds === 0 && run.coverage.judged === 0)
        stop.because('the evaluator gave no answer in the time of the run')
      run.tick(done)
    }
  }

  for (let batch = index - 1; batch * BATCH < runs && !stop.soft; batch += count) {
    const seed = batchSeed(options.seed, batch)
    const generate = asking.suite.generator(batchRandom(seed))
    for (let world = 0; world < BATCH && batch * BATCH + world < runs && !stop.hard; world++) {
      const asked = askWorld(asking, generate, seed, world, batch * BATCH + world)
      if (isPromise(asked)) {
        asked.catch(() => undefined)
        flight.push(asked)
        await land(IN_FLIGHT - 1)
        continue
      }
      await land(0)
      const investigations = judge(asked)
      if (investigations !== undefined) await investigations
      run.tick(done)
      const now = performance.now()
      if (now - breath < BREATH_MS) continue
      await new Promise((resolve) => setImmediate(resolve))
      breath = performance.now()
    }
  }
  await land(0)
}

/** Judges a world; gives a promise only where there is something to look into. */
export function judgeFor(run: Run, asking: Asking): (world: AskedWorld) => Promise<void> | undefined {
  const { coverage, stop } = run
  // Keeping worlds costs: only for who can be had anew, as history is looked for in nobody else.
  const recent = asking.evaluator.fresh === undefined ? undefined : new Recent()
  let suspicions: Suspicion[] = []
  const judge = worldJudge(
    asking,
    coverage,
    (suspicion) => {
      if (run.meets(suspicion)) suspicions.push(suspicion)
    },
    (reason) => stop.because(reason),
  )
  return (world) => {
    recent?.push(world)
    judge(world)
    if (suspicions.length === 0) return undefined
    const list = suspicions
    suspicions = []
    return lookInto(run, asking, list, coverage.decisions, recent?.scenarios)
  }
}
