import type { Decision } from '../model/decision.ts'
import type { CallCase, DecisionCase, RefusalCase } from '../model/format/case.ts'
import { mayBeRefused } from '../reference/mayBeRefused.ts'
import type { Refusal, Verdict } from '../reference/verdict.ts'
import type { CallAsked } from './ask.ts'
import { answerText } from './investigate.ts'
import { judgeDecision } from './judge.ts'
import { type CallExpectation, isRefusal } from './suite.ts'
import { isUnspecified, type Suspicion } from './suspicion.ts'
import type { AskedScenario } from './world.ts'

/** What comes of a case: agreed, not judged for want of support, or how the evaluator differs (and on which request). */
export type CaseResult =
  | { readonly result: 'agreed' }
  | { readonly result: 'unsupported' }
  | {
      readonly result: 'disagreed'
      readonly expected: readonly string[]
      readonly actual: string
      readonly request?: number
      readonly message?: string
      /** Where it is the protocol that was broken: that is no matter of the case. */
      readonly broken?: Suspicion
      /** Where the reference expects what the case does, so that it can be made small. */
      readonly suspicion?: Suspicion
    }

const AGREED: CaseResult = { result: 'agreed' }
const UNSUPPORTED: CaseResult = { result: 'unsupported' }

/** Who is asked: the reference itself must give the adopted decision, others any permitted one. */
export interface Judged {
  readonly twoWay: boolean
  readonly isReference: boolean
}

/** Compares the answer to a decision case. One unsupported request keeps a case from passing, a wrong one makes it fail. */
export function judgeDecisions(one: DecisionCase, asked: AskedScenario, judged: Judged): CaseResult {
  const { answer, verdicts } = asked
  if ('unsupported' in answer) return UNSUPPORTED
  if (!('decisions' in answer)) {
    const contested = one.contested?.some(isUnspecified) === true || mayBeRefused(one.scenario)
    if ('refused' in answer && !judged.isReference && contested) return AGREED
    return disagreed(one.decisions.slice(0, 1), answerText(asked, 0), 0, messageOf(answer))
  }
  let result = AGREED
  for (const [request, decision] of one.decisions.entries()) {
    const permitted = permittedBy(one, decision, isRefusal(verdicts) ? undefined : verdicts[request], judged)
    const judgement = judgeDecision(answer.decisions[request], permitted, judged.twoWay)
    if (judgement === 'unsupported') result = UNSUPPORTED
    else if (judgement !== 'agrees') return disagreed(permitted, answerText(asked, request), request)
  }
  return result
}

/** The case's decision; where it is contested, or the reference calls the request open, all that the reference permits too. */
function permittedBy(
  one: DecisionCase,
  decision: Decision,
  verdict: Verdict | undefined,
  { isReference }: Judged,
): readonly Decision[] {
  if (isReference || verdict === undefined || (one.contested === undefined && verdict.open.length === 0))
    return [decision]
  return verdict.permitted.includes(decision) ? verdict.permitted : [decision, ...verdict.permitted]
}

/** Compares the answer to a case of a malformed document. The reference must refuse the same document for the same rule. */
export function judgeRefused(one: RefusalCase, asked: AskedScenario, { isReference }: Judged): CaseResult {
  const { answer, verdicts } = asked
  if ('unsupported' in answer) return UNSUPPORTED
  const { policy, rule } = one.refused
  const expected = ['refused']
  if (!('refused' in answer)) return disagreed(expected, answerText(asked, 0), undefined, messageOf(answer))
  if (!isReference) return AGREED
  const refusal = verdicts as Refusal
  if (refusal.policy === policy && refusal.rule === rule) return AGREED
  return disagreed([`refused: ${policy}, ${rule}`], `refused: ${refusal.policy}, ${refusal.rule}`)
}

/** Compares the answer to an STS call. */
export function judgeCall(
  one: CallCase,
  answer: CallAsked,
  expectation: CallExpectation,
  { isReference }: Judged,
): CaseResult {
  if ('unsupported' in answer) return UNSUPPORTED
  const all = isReference ? [one.outcome] : [...new Set([one.outcome, ...expectation.permitted])]
  if (!('outcome' in answer))
    return disagreed(all, 'fault' in answer ? answer.fault : 'error', undefined, messageOf(answer))
  return all.includes(answer.outcome) ? AGREED : disagreed(all, answer.outcome)
}

function disagreed(expected: readonly string[], actual: string, request?: number, message?: string): CaseResult {
  return {
    result: 'disagreed',
    expected,
    actual,
    ...(request === undefined ? {} : { request }),
    ...(message === undefined ? {} : { message }),
  }
}

function messageOf(answer: object): string | undefined {
  const { message, error, refused } = answer as { message?: string; error?: string; refused?: string }
  return message ?? error ?? refused
}
