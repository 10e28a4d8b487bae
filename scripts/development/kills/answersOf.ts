import type { Evaluator } from '../../../model/evaluator.ts'
import type { Answer, DecisionAnswer } from '../../../model/format/answer.ts'
import type { Scenario } from '../../../model/format/scenario.ts'

/** One answer a request of an evaluator in this process; those of a scenario that was not decided are no decisions. */
export function answersOf(evaluator: Evaluator, scenario: Scenario): readonly DecisionAnswer[] {
  const answer = evaluator.authorize(scenario) as Answer
  if ('decisions' in answer) return answer.decisions
  return scenario.requests.map(() => ({ error: 'not decided' }))
}
