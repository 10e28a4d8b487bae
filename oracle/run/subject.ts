import type { Asked } from '../../campaign/ask.ts'
import { judgeDecision } from '../../campaign/judge.ts'
import { isUnspecified, type Suspicion } from '../../campaign/suspicion.ts'
import type { AskedScenario } from '../../campaign/world.ts'
import type { Decision } from '../../model/decision.ts'
import type { Answer, DecisionAnswer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { mayBeRefused } from '../../reference/mayBeRefused.ts'
import type { Verdict } from '../../reference/verdict.ts'
import type { Encoded } from '../encoding/encode.ts'
import type { Said } from './oracle.ts'
import type { WrongDetail } from './wrongDetails.ts'

/** What came of a request: the words of the counts, or the rule that takes it out. */
export type Outcome =
  | 'agreed'
  | 'disagreed'
  | 'open'
  | 'unsupported'
  | 'notAsked'
  | 'failed'
  | { readonly excluded: string }

/** One scenario compared for one subject. */
export interface Compared {
  readonly encoded: Encoded
  readonly said: Said
  /** As the campaign counts it and makes findings of it: what was answered, and what would have been right. */
  readonly asked: AskedScenario
  /** Parallel to the requests. */
  readonly outcomes: readonly Outcome[]
  readonly suspicions: readonly Suspicion[]
}

/** Compares what the documents permit with what the simulator says; a set that is open agrees with nothing, it is at most kept to. */
export function compareReference(
  scenario: Scenario,
  encoded: Encoded,
  said: Said,
  verdicts: readonly Verdict[],
  details: readonly WrongDetail[],
): Compared {
  const suspicions: Suspicion[] = []
  const differs = (request: number, actual: string, message?: string): Outcome => {
    const { permitted: expected, layer } = verdicts[request] as Verdict
    suspicions.push({ ...OF_ORACLE, scenario, request, expected, actual, layer, ...(message && { message }) })
    return 'disagreed'
  }
  const outcomes = outcomesOf(encoded, said, (request, decision) => {
    const verdict = verdicts[request] as Verdict
    const contested = verdict.open.some(isUnspecified)
    const detail = contested ? undefined : details.find((one) => one.request === request)
    if (detail !== undefined && verdict.permitted.includes(decision as Decision)) {
      suspicions.push({ ...OF_ORACLE, scenario, layer: DETAIL, ...detail, expected: [detail.expected] })
      return 'disagreed'
    }
    if (decision === 'refused')
      return contested || mayBeRefused(scenario) ? 'open' : differs(request, decision, messageOf(said))
    if (!contested && !verdict.permitted.includes(decision)) return differs(request, decision)
    return contested || verdict.permitted.length > 1 ? 'open' : 'agreed'
  })
  return { encoded, said, asked: { scenario, answer: answerOf(outcomes, said), verdicts }, outcomes, suspicions }
}

/** Compares what an evaluator answers with what the simulator says. */
export function compareEvaluator(
  scenario: Scenario,
  encoded: Encoded,
  said: Said,
  verdicts: readonly Verdict[],
  answer: Asked,
  twoWay: boolean,
): Compared {
  const suspicions: Suspicion[] = []
  const right: Verdict[] = [...verdicts]
  const outcomes = outcomesOf(encoded, said, (request, decision) => {
    if (decision === 'refused') return 'refused' in answer ? 'agreed' : 'failed'
    const verdict = verdicts[request] as Verdict
    right[request] = { ...verdict, decision, permitted: [decision] }
    const about = { ...OF_ORACLE, scenario, request, expected: [decision], layer: verdict.layer }
    const differs = (actual: string, message?: string): Outcome => {
      suspicions.push({ ...about, actual, ...(message && { message }) })
      return 'disagreed'
    }
    if ('unsupported' in answer) return 'unsupported'
    if ('refused' in answer) return mayBeRefused(scenario) ? 'open' : differs('refused', answer.refused)
    if (!('decisions' in answer)) return 'failed'
    const given = answer.decisions[request]
    const judgement = judgeDecision(given, [decision], twoWay)
    if (judgement === 'agrees') return 'agreed'
    if (judgement === 'differs') return differs(String(given))
    return judgement === 'unsupported' ? 'unsupported' : 'failed'
  })
  const told: Asked = 'decisions' in answer ? { decisions: masked(answer.decisions, outcomes) } : answer
  return { encoded, said, asked: { scenario, answer: told, verdicts: right }, outcomes, suspicions }
}

/** In the place of a layer: what differs is told beside the decision. */
export const DETAIL = 'detail'

const OF_ORACLE = { kind: 'comparison', id: 'oracle' } as const

type Judge = (request: number, decision: 'allowed' | 'explicitDeny' | 'implicitDeny' | 'refused') => Outcome

/** What is excluded, not asked or failed is never judged. */
function outcomesOf({ excluded }: Encoded, said: Said, judge: Judge): readonly Outcome[] {
  return excluded.map((rule, request) => {
    if (rule !== undefined) return { excluded: rule }
    if ('refused' in said) return judge(request, 'refused')
    if (!('answers' in said)) return 'notAsked' in said ? 'notAsked' : 'failed'
    const answer = said.answers[request]
    return answer !== undefined && 'decision' in answer ? judge(request, answer.decision) : 'failed'
  })
}

/** The simulator's answer in the words of the protocol; what is not compared is unsupported, never a pass. */
function answerOf(outcomes: readonly Outcome[], said: Said): Answer {
  if ('refused' in said) return said
  const decisions = outcomes.map((outcome, request): DecisionAnswer => {
    const answer = 'answers' in said ? said.answers[request] : undefined
    if (typeof outcome === 'object') return { unsupported: outcome.excluded }
    return answer !== undefined && 'decision' in answer ? answer.decision : { unsupported: outcome }
  })
  return { decisions }
}

function masked(decisions: readonly DecisionAnswer[], outcomes: readonly Outcome[]): readonly DecisionAnswer[] {
  return decisions.map((given, request) => {
    const outcome = outcomes[request] as Outcome
    if (typeof outcome === 'object') return { unsupported: outcome.excluded }
    return outcome === 'notAsked' ? { unsupported: outcome } : given
  })
}

function messageOf(said: Said): string | undefined {
  return 'refused' in said ? said.refused : undefined
}
