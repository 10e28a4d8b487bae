import type { FindingKind } from '../model/finding.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { mayBeRefused } from '../reference/mayBeRefused.ts'
import type { Refusal, Verdict } from '../reference/verdict.ts'
import type { Judgement } from './judge.ts'
import { judgeDecision } from './judge.ts'
import { messageKind } from './messageKind.ts'
import { isRefusal } from './suite.ts'
import { type AskedScenario, type AskedTrial, decisionsOf, type TrialOrigin } from './world.ts'

/** Something that looks like a finding, before it is asked again, made small and compared with others. */
export interface Suspicion {
  readonly kind: FindingKind
  readonly id: string
  /** The generated scenario: for a property the one its trial was made from, else the one that was answered wrongly. */
  readonly scenario: Scenario
  /** The request it is about. */
  readonly request: number
  readonly expected: readonly string[]
  readonly actual: string
  /** That decided by the reference; of a refusal its rule, of an error the kind of its message. */
  readonly layer: string
  /** Free text: an evaluator's message. */
  readonly message?: string
  readonly origin?: TrialOrigin
  /** Of a trial's scenarios, the one whose decision broke the property. */
  readonly violated?: number
}

/** Judges the answer to one scenario. Calls `found` for each request (or once for the whole) that is out of order. */
export function suspect(
  { scenario, answer, verdicts }: AskedScenario,
  hello: { readonly twoWay: boolean; readonly validates: boolean },
  found: (suspicion: Suspicion) => void,
): void {
  if ('fault' in answer) {
    found(whole('protocol', answer.fault, scenario, verdicts, answer.fault, answer.message))
    return
  }
  if ('error' in answer) {
    found({
      ...whole('protocol', 'error', scenario, verdicts, 'error', answer.error),
      layer: messageKind(answer.error),
    })
    return
  }
  if ('unsupported' in answer) return
  if (isRefusal(verdicts)) {
    if ('decisions' in answer && hello.validates)
      found(whole('comparison', 'reference', scenario, verdicts, firstDecision(answer.decisions)))
    return
  }
  if ('refused' in answer) {
    if (!verdicts.some(({ open }) => open.some(isUnspecified)) && !mayBeRefused(scenario))
      found(whole('comparison', 'reference', scenario, verdicts, 'refused', answer.refused))
    return
  }
  const { decisions } = answer
  for (let request = 0; request < decisions.length; request++) {
    const verdict = verdicts[request] as Verdict
    const judgement = judgeRequest(decisions[request], verdict, hello.twoWay)
    if (judgement === 'agrees' || judgement === 'unsupported') continue
    found(ofRequest(judgement, scenario, request, verdict, decisions[request]))
  }
}

/** Judges one answer; one to an input that the documents do not speak about (UNSP) is contested whatever it is. */
export function judgeRequest(given: unknown, verdict: Verdict, twoWay: boolean): Judgement {
  const judgement = judgeDecision(given, verdict.permitted, twoWay)
  return judgement === 'differs' && verdict.open.some(isUnspecified) ? 'agrees' : judgement
}

/** Judges a property's trial: its violation, unless the documents do not speak about the request at all. */
export function suspectTrial(trial: AskedTrial): Suspicion | undefined {
  const decisions = decisionsOf(trial)
  const violation = decisions === undefined ? undefined : trial.trial.judge(decisions)
  if (violation === undefined) return undefined
  const { scenario, request, expected, actual } = violation
  const verdicts = trial.asked.map(({ verdicts }) => (isRefusal(verdicts) ? undefined : verdicts[request]))
  if (verdicts.some((verdict) => verdict?.open.some(isUnspecified))) return undefined
  const layer = verdicts[scenario]?.layer ?? ''
  const { property } = trial.origin
  return {
    kind: 'property',
    id: property.id,
    scenario: trial.given,
    request,
    expected,
    actual,
    layer,
    origin: trial.origin,
    violated: scenario,
  }
}

function whole(
  kind: FindingKind,
  id: string,
  scenario: Scenario,
  verdicts: readonly Verdict[] | Refusal,
  actual: string,
  message?: string,
): Suspicion {
  const expected = isRefusal(verdicts) ? ['refused'] : (verdicts[0]?.permitted ?? [])
  const layer = isRefusal(verdicts) ? verdicts.rule : (verdicts[0]?.layer ?? '')
  return { kind, id, scenario, request: 0, expected, actual, layer, ...(message === undefined ? {} : { message }) }
}

function ofRequest(
  judgement: Judgement,
  scenario: Scenario,
  request: number,
  { permitted, layer }: Verdict,
  given: unknown,
): Suspicion {
  const about = { scenario, request, expected: permitted, layer }
  if (judgement === 'differs') return { ...about, kind: 'comparison', id: 'reference', actual: String(given) }
  const message = judgement === 'error' ? (given as { error: string }).error : JSON.stringify(given)
  const told = judgement === 'error' ? { layer: messageKind(message) } : {}
  return { ...about, ...told, kind: 'protocol', id: judgement, actual: judgement, message }
}

function firstDecision(decisions: readonly unknown[]): string {
  return typeof decisions[0] === 'string' ? decisions[0] : 'decided'
}

/** Whether an id is one of an input that the documents do not speak about. */
export function isUnspecified(point: string): boolean {
  return point.startsWith('UNSP')
}
