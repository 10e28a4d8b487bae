import { ANSWER_TIMEOUT_MS } from '../../campaign/conduct.ts'
import { countAnswers } from '../../campaign/countAnswers.ts'
import type { RunOptions } from '../../campaign/options.ts'
import type { FiledCase } from '../../campaign/replay.ts'
import { Run } from '../../campaign/run.ts'
import type { EventSink } from '../../campaign/sink.ts'
import type { Suite } from '../../campaign/suite.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import { OracleUnavailable } from '../client/oracleUnavailable.ts'
import { DIVERGENCES } from '../divergences/divergences.ts'
import { type Comparing, compare } from './comparer.ts'
import { lookInto } from './lookInto.ts'
import type { Oracle } from './oracle.ts'
import { type Posed, scenariosOf } from './scenariosOf.ts'
import type { Compared } from './subject.ts'
import { Tally } from './tally.ts'
import { whyFailed } from './whyFailed.ts'

/** Scenarios that are asked at a time: enough that the rate is what limits. */
const IN_FLIGHT = 8
/** Scenarios after which a simulator that failed on every single one is out of order. */
const FAILURES = 25

interface Subject {
  readonly run: Run
  readonly at: number
  readonly tally: Tally
}

/**
 * `oracle`: cases first, then `options.runs` worlds, compared with the simulator: the reference in a run of its own, and each
 * evaluator in another. Writes every event to the sink, saves findings, and gives the worst exit status (`docs/protocol.md`; never 2). Where
 * the simulator cannot be asked at all it rejects with OracleUnavailable, the events written. Closes nothing.
 */
export async function runOracle(
  options: readonly RunOptions[],
  oracle: Oracle,
  cases: readonly FiledCase[],
  evaluators: readonly Evaluator[],
  sink: EventSink,
  signal: AbortSignal,
  suite: Suite,
): Promise<readonly number[]> {
  const judged: readonly Evaluator[] = [simulatorAsEvaluator(oracle), ...evaluators]
  const excused = DIVERGENCES.map(({ id, sentence }) => ({ rule: id, reason: sentence }))
  const subjects = judged.map((evaluator, at): Subject => {
    const own = options[at] as RunOptions
    const all = at === 0 ? { ...own, excused } : own
    return { run: new Run(all, evaluator, sink, signal), at, tally: new Tally() }
  })
  for (const { run } of subjects) run.start()
  const timeoutMs = options[0]?.answerTimeoutMs ?? ANSWER_TIMEOUT_MS
  const comparing = { oracle, suite, evaluators, timeoutMs }
  let unavailable: OracleUnavailable | undefined
  try {
    await compareAll(comparing, subjects, [...scenariosOf(options[0] as RunOptions, cases, suite)])
  } catch (thrown) {
    if (!(thrown instanceof OracleUnavailable)) throw thrown
    unavailable = thrown
    for (const { run } of subjects) run.fail(thrown.message)
  }
  const statuses = subjects.map(({ run, tally }) => {
    run.coverage.oracle = tally.counts(oracle.calls())
    return run.end()
  })
  const compared = subjects.some(({ tally }) => tally.total('agreed') + tally.total('disagreed') > 0)
  if (unavailable !== undefined && !compared) throw unavailable
  return statuses
}

async function compareAll(comparing: Comparing, subjects: readonly Subject[], posed: readonly Posed[]): Promise<void> {
  const flight: { posed: Posed; compared: Promise<readonly Compared[] | undefined> }[] = []
  const { stop } = (subjects[0] as Subject).run
  const stopped = (): boolean => subjects.every(({ run }) => run.stop.soft)
  let done = 0
  let failures = 0
  const cases = posed.filter(({ corpus }) => corpus).length
  for (const { run } of subjects) run.coverage.corpus.cases = cases
  const land = async (until: number): Promise<void> => {
    while (flight.length > until) {
      const { posed: one, compared } = flight.shift() as (typeof flight)[number]
      const landed = await stop.orNothing(compared)
      if (landed === undefined) continue
      done++
      const { said, outcomes } = landed[0] as Compared
      const why = whyFailed(said)
      const all = outcomes.every((outcome) => typeof outcome === 'object' || outcome === 'failed')
      failures = why !== undefined && all ? failures + 1 : 0
      if (failures >= FAILURES)
        throw new OracleUnavailable(`the simulator failed on ${FAILURES} scenarios in a row: ${why}`)
      if (why !== undefined) subjects[0]?.run.beside(`the simulator gave no decision, first: ${why}`)
      for (const subject of subjects) {
        await settle(comparing, subject, one, landed[subject.at] as Compared)
        subject.run.coverage.oracle = subject.tally.counts(comparing.oracle.calls())
        subject.run.tick(() => done / posed.length)
      }
    }
  }
  try {
    for (const one of posed) {
      if (stopped()) break
      const compared = compare(comparing, one.scenario).catch((thrown: unknown) => {
        // A call that was under way at Ctrl-C is given up.
        if (stop.interrupted) return undefined
        throw thrown
      })
      compared.catch(() => undefined)
      flight.push({ posed: one, compared })
      await land(IN_FLIGHT - 1)
    }
    await land(0)
  } finally {
    for (const { run } of subjects) {
      const { corpus } = run.coverage
      corpus.notRun = corpus.cases - corpus.agreed - corpus.disagreed - corpus.unsupported
    }
  }
}

/** Counts and judges one scenario for one subject. A case agrees only where every request of it does. */
async function settle(
  comparing: Comparing,
  { run, at, tally }: Subject,
  { corpus }: Posed,
  compared: Compared,
): Promise<void> {
  const { coverage } = run
  tally.add(compared)
  countAnswers(coverage, compared.asked)
  if (!corpus) coverage.worlds++
  else {
    const { outcomes } = compared
    if (outcomes.includes('disagreed')) coverage.corpus.disagreed++
    else if (outcomes.every((outcome) => outcome === 'agreed' || outcome === 'open')) coverage.corpus.agreed++
    else coverage.corpus.unsupported++
  }
  for (const suspicion of compared.suspicions)
    if (run.meets(suspicion)) await lookInto(comparing, { run, at }, suspicion)
}

/** As the events tell of it: it is asked through questions, never as an evaluator. */
function simulatorAsEvaluator({ hello }: Oracle): Evaluator {
  return {
    hello,
    authorize: () => ({ unsupported: 'the simulator is asked through questions' }),
  }
}
