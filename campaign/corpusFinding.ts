import type { Finding } from '../model/finding.ts'
import type { Case } from '../model/format/case.ts'
import { endedSentence } from './endedSentence.ts'
import type { Found } from './finding.ts'
import type { CaseResult } from './judgeCase.ts'
import { SAME_ANSWER_TWICE } from './sameAnswerTwice.ts'
import { signature } from './signature.ts'

type Disagreement = Extract<CaseResult, { result: 'disagreed' }>

/**
 * The finding of a case that an evaluator does not agree with. `again` is what came of asking it a second time: if that is
 * something else, the evaluator is flaky; absent where there was no time left to ask.
 */
export function corpusFinding(one: Case, first: Disagreement, again: CaseResult | undefined, found: Found): Finding {
  const flaky = again !== undefined && resultText(again) !== resultText(first)
  const { message } = first
  const sentence =
    message === undefined ? one.title : `${endedSentence(one.title)} The evaluator said: ${message.slice(0, 300)}`
  return {
    ...(flaky ? SAME_ANSWER_TWICE : ofCase(one, first)),
    known: false,
    sentence: flaky ? `Asked the same thing again, the evaluator changed its answer. (${one.title})` : sentence,
    expected: first.expected,
    actual: flaky ? `${resultText(first)}, then ${resultText(again)}` : first.actual,
    foundAfterMs: Math.round(found.afterMs),
    foundAfterDecisions: found.afterDecisions,
    count: 1,
    cases: [one.id],
    case: narrowed(one, first.request),
  }
}

/** The case itself tells one bug from another. */
function ofCase({ id, rules }: Case, { expected, actual }: Disagreement) {
  const about = { kind: 'corpus', id } as const
  return { ...about, rules, signature: signature({ ...about, expected, actual, layers: [], features: [] }) }
}

function resultText(result: CaseResult): string {
  return result.result === 'disagreed' ? result.actual : result.result
}

/** The case with nothing but the request that went wrong; whole where history matters or nothing is asked. */
function narrowed(one: Case, request: number | undefined): Case {
  if (!('decisions' in one) || request === undefined || one.prelude !== undefined) return one
  const [asked, decision] = [one.scenario.requests[request], one.decisions[request]]
  if (asked === undefined || decision === undefined) return one
  return { ...one, scenario: { ...one.scenario, requests: [asked] }, decisions: [decision] }
}
