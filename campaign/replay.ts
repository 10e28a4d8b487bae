import type { Evaluator } from '../model/evaluator.ts'
import type { Case } from '../model/format/case.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { askCall, isPromise } from './ask.ts'
import { CaseFindings } from './caseFindings.ts'
import { corpusFinding } from './corpusFinding.ts'
import { countAnswers } from './countAnswers.ts'
import { foundNow } from './foundNow.ts'
import { withFresh } from './history/forgetful.ts'
import { type CaseResult, type Judged, judgeCall, judgeDecisions, judgeRefused } from './judgeCase.ts'
import { lookInto } from './lookInto.ts'
import { observe } from './profile/observe.ts'
import type { Run } from './run.ts'
import { PATIENCE_MS } from './shrinkBounds.ts'
import { suspectCase } from './suspectCase.ts'
import { type AskedScenario, type Asking, askScenario } from './world.ts'

/** A case and the file that holds it. */
export interface FiledCase {
  readonly case: Case
  readonly file: string
}

/** Cases asked of a slow evaluator at a time. */
const IN_FLIGHT = 64
const BREATH_MS = 50

/**
 * Asks every case and compares. A case outside of what the evaluator claims, or with a request it calls unsupported, is counted
 * as unsupported and never as agreed. A case with a prelude is asked alone, its scenarios in order.
 */
export async function replay(run: Run, asking: Asking, cases: readonly FiledCase[]): Promise<void> {
  const { stop, coverage, options } = run
  const { corpus } = coverage
  const done = (): number =>
    Math.max(
      options.timeMs === undefined ? 0 : run.elapsedMs / options.timeMs,
      (corpus.agreed + corpus.disagreed + corpus.unsupported) / cases.length,
    )
  corpus.cases = cases.length
  const findings = new CaseFindings(run, asking)
  const flight: { filed: FiledCase; result: Promise<CaseResult> }[] = []
  let breath = performance.now()

  const land = async (until: number): Promise<void> => {
    while (flight.length > until) {
      const { filed, result } = flight.shift() as (typeof flight)[number]
      const landed = await stop.orNothing(result)
      if (landed !== undefined) await settle(filed, landed)
      run.tick(done)
    }
  }
  const settle = async (filed: FiledCase, result: CaseResult): Promise<void> => {
    corpus[result.result]++
    if (result.result === 'unsupported') return
    coverage.judged++
    if (result.result === 'agreed') return
    if (stop.reason !== undefined) return
    if (result.broken !== undefined) {
      if (run.meets(result.broken)) await lookInto(run, asking, [result.broken], coverage.decisions)
      return
    }
    const now = foundNow(run)
    // A hang takes its time each time, and whoever drives the evaluator has asked again already.
    const again =
      result.actual === 'hang'
        ? undefined
        : await stop.orNothing(Promise.resolve(caseResult(run, asking, filed.case)), PATIENCE_MS)
    const asItStands = corpusFinding(filed.case, result, again, now)
    if (result.suspicion === undefined || asItStands.kind === 'flaky') findings.report(asItStands, filed.file)
    else findings.push({ filed, suspicion: result.suspicion, asItStands, found: now })
    if (options.bail !== undefined) await findings.settle()
  }

  for (const filed of cases) {
    if (stop.soft) break
    const alone = filed.case.prelude !== undefined
    if (alone) await land(0)
    const result = caseResult(run, asking, filed.case)
    if (isPromise(result)) {
      result.catch(() => undefined)
      flight.push({ filed, result })
      await land(alone ? 0 : IN_FLIGHT - 1)
    } else {
      await land(0)
      await settle(filed, result)
    }
    run.tick(done)
    if (performance.now() - breath < BREATH_MS) continue
    await new Promise((resolve) => setImmediate(resolve))
    breath = performance.now()
  }
  await land(0)
  await findings.settle()
  corpus.notRun = cases.length - corpus.agreed - corpus.disagreed - corpus.unsupported
}

/** Asks one case, its prelude first, and compares. */
function caseResult(run: Run, asking: Asking, one: Case): CaseResult | Promise<CaseResult> {
  const { evaluator, suite, outOfScope, timeoutMs } = asking
  const { supports, outcomes } = evaluator.hello
  const judged: Judged = { twoWay: outcomes === 'two-way', isReference: evaluator === suite.referee.evaluator }
  if (one.prelude?.some((scenario) => outOfScope(scenario) !== undefined)) return { result: 'unsupported' }
  if ('call' in one) {
    if (!supports.includes('call')) return { result: 'unsupported' }
    const answer = askCall(evaluator, one.call, timeoutMs)
    const expectation = suite.referee.call(one.call)
    for (const rule of expectation.rules) run.coverage.rule(rule, expectation.outcome === 'issued')
    return isPromise(answer)
      ? answer.then((answer) => judgeCall(one, answer, expectation, judged))
      : judgeCall(one, answer, expectation, judged)
  }
  if (outOfScope(one.scenario) !== undefined || ('refused' in one && !supports.includes('validation'))) {
    for (const rule of one.rules) run.coverage.unsupportedRule(rule)
    return { result: 'unsupported' }
  }
  const compare = (asked: Awaited<ReturnType<typeof askScenario>>): CaseResult => {
    take(run, asking, asked)
    const result = 'refused' in one ? judgeRefused(one, asked, judged) : judgeDecisions(one, asked, judged)
    if (result.result !== 'disagreed') return result
    return { ...result, ...suspectCase(one, result, asked, evaluator) }
  }
  const { prelude, scenario } = one
  if (prelude !== undefined) {
    const last = async (evaluator: Evaluator): Promise<CaseResult> => {
      await afterPrelude(run, { ...asking, evaluator }, prelude)
      return compare(await askScenario({ ...asking, evaluator }, scenario))
    }
    // Where it can be had, one that was asked nothing else: other cases are history too.
    return evaluator.fresh === undefined ? last(evaluator) : withFresh(evaluator.fresh, last)
  }
  const asked = askScenario(asking, one.scenario)
  return isPromise(asked) ? asked.then(compare) : compare(asked)
}

async function afterPrelude(run: Run, asking: Asking, prelude: readonly Scenario[]): Promise<void> {
  for (const scenario of prelude) take(run, asking, await askScenario(asking, scenario))
}

/** Counts what was answered, and what it tells of the readings that the evaluator follows: cases are as small as they get. */
function take(run: Run, { evaluator, suite }: Asking, asked: AskedScenario): void {
  countAnswers(run.coverage, asked)
  if (run.evaluator === suite.referee.evaluator) return
  for (const observation of observe(suite.referee, asked, evaluator.hello.outcomes === 'two-way')) {
    if (run.profile.meets(observation)) run.profile.keep({ observation, scenario: asked.scenario })
  }
}
