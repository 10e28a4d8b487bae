import type { Random } from '../../generators/random.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Answer, DecisionAnswer } from '../../model/format/answer.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Property, Violation } from '../property.ts'

/** Tries a property once on an evaluator of this process. */
export function tryProperty(
  property: Property,
  scenario: Scenario,
  random: Random,
  evaluator: Evaluator,
): Violation | undefined {
  const trial = property.trial(scenario, random)
  return trial?.judge(trial.scenarios.map((asked) => answersOf(evaluator.authorize(asked) as Answer, asked)))
}

/** One answer a request; those of a scenario that was not decided are errors. */
function answersOf(answer: Answer, { requests }: Scenario): readonly DecisionAnswer[] {
  return 'decisions' in answer ? answer.decisions : requests.map(() => ({ error: 'not decided' }))
}
