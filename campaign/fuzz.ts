import { isPromise } from './ask.ts'
import { countAnswers } from './countAnswers.ts'
import { findingFrom } from './finding.ts'
import { investigate } from './investigate.ts'
import type { Run } from './run.ts'
import { BATCH, batchRandom, batchSeed } from './seeds.ts'
import { type Suspicion, suspect, suspectTrial } from './suspicion.ts'
import { type AskedScenario, type AskedWorld, type Asking, askWorld } from './world.ts'

/** Worlds asked of a slow evaluator at a time: enough to keep a pipe full. */
const IN_FLIGHT = 64
/** An in-process campaign lets the event loop turn this often, for Ctrl-C. */
const BREATH_MS = 50
/** A minimisation's bound: steps, so that the same seed gives the same findings; the time is for evaluators that are very slow. */
const SHRINK_STEPS = 2_000
const SHRINK_MS = 10_000
/** How long after Ctrl-C a finding may still take to be written out. */
const PATIENCE_MS = 2_000
/** An evaluator that hung so often is not asked again. */
const HANGS = 3
/** Nor is one that did nothing but break the protocol so many times in a row: it is gone. */
const FAULTS = 1_000

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
      else if (!stop.interrupted && run.coverage.worlds === 0)
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
  const { coverage, findings, stop } = run
  const { supports, outcomes } = asking.evaluator.hello
  const hello = { twoWay: outcomes === 'two-way', validates: supports.includes('validation') }
  let suspicions: Suspicion[] = []
  let hangs = 0
  let faults = 0
  const found = (suspicion: Suspicion): void => {
    if (suspicion.actual === 'hang' && ++hangs >= HANGS) stop.because(`the evaluator did not answer ${HANGS} times`)
    if (findings.meets(suspicion)) suspicions.push(suspicion)
  }
  const one = (asked: AskedScenario): void => {
    countAnswers(coverage, asked)
    faults = 'fault' in asked.answer ? faults + 1 : 0
    if (faults >= FAULTS) stop.because(`the evaluator broke the protocol ${FAULTS} times in a row`)
    suspect(asked, hello, found)
  }

  const lookInto = async (list: readonly Suspicion[]): Promise<void> => {
    const afterMs = run.elapsedMs
    const afterDecisions = coverage.decisions
    for (const suspicion of list) {
      if (stop.reason !== undefined && findings.size > 0) {
        findings.unexamined++
        continue
      }
      const until = performance.now() + SHRINK_MS
      const bounds = { steps: SHRINK_STEPS, stop: () => stop.hard || performance.now() > until }
      const evidence = await stop.orNothing(investigate(asking, suspicion, bounds), PATIENCE_MS)
      if (evidence === undefined) {
        findings.unexamined++
        continue
      }
      const { name, version } = asking.evaluator.hello
      const finding = findingFrom(evidence, {
        seed: run.options.seed,
        evaluator: `${name} ${version}`,
        afterMs,
        afterDecisions,
      })
      if (evidence.once) findings.addTentative(suspicion, finding)
      const fresh = evidence.once ? undefined : findings.add(suspicion, finding)
      if (fresh !== undefined) run.report(fresh)
    }
  }

  return ({ main, trials }) => {
    coverage.worlds++
    one(main)
    for (const trial of trials) {
      for (const asked of trial.asked) if (asked !== main) one(asked)
      const suspicion = suspectTrial(trial)
      coverage.trial(trial.origin.property.id, suspicion !== undefined)
      if (suspicion !== undefined) found(suspicion)
    }
    if (suspicions.length === 0) return undefined
    const list = suspicions
    suspicions = []
    return lookInto(list)
  }
}
