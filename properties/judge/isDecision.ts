import type { Decision } from '../../model/decision.ts'
import type { DecisionAnswer } from '../../model/format/answer.ts'

/** Whether an answer is a decision at all; the others are counted elsewhere. */
export function isDecision(answer: DecisionAnswer | undefined): answer is Decision | 'denied' {
  return typeof answer === 'string'
}
