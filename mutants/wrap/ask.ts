import type { Decision } from '../../model/decision.ts'
import type { Answer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'

/** What the reference answers; it is in this process and never promises. */
export function ask(scenario: Scenario): Answer {
  return referenceEvaluator.authorize(scenario) as Answer
}

/** Asks several scenarios with parallel requests and makes one decision of theirs, request by request. */
export function askAll(
  scenarios: readonly Scenario[],
  choose: (decisions: readonly Decision[], request: number) => Decision,
): Answer {
  const answers: (readonly Decision[])[] = []
  for (const scenario of scenarios) {
    const answer = ask(scenario)
    if (!('decisions' in answer)) return answer
    answers.push(answer.decisions as readonly Decision[])
  }
  const decisions = answers[0] ?? []
  return {
    decisions: decisions.map((_, request) =>
      choose(
        answers.map((answer) => answer[request] as Decision),
        request,
      ),
    ),
  }
}
