import type { Evaluator } from '../model/evaluator.ts'
import type { Answer } from '../model/format/answer.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'
import type { Family, Mutant } from './mutant.ts'
import { ask } from './wrap/ask.ts'

type Authorize = (scenario: Scenario) => Answer

/** A mutant that answers as the reference does but for one mistake; it claims to support all that the reference supports. */
export function defineMutant(family: Family, id: string, sentence: string, authorize: Authorize): Mutant {
  return { id, sentence, family, evaluator: evaluatorOf(id, authorize) }
}

/** A mutant that remembers: `start` gives one that was asked nothing yet. */
export function defineStatefulMutant(id: string, sentence: string, start: () => Authorize): Mutant {
  const fresh = (): Evaluator => ({ ...evaluatorOf(id, start()), fresh })
  return { id, sentence, family: 'state', evaluator: fresh() }
}

function evaluatorOf(id: string, authorize: Authorize): Evaluator {
  const { call, hello } = referenceEvaluator
  const evaluator = { hello: { ...hello, name: `mutant-${id}` }, authorize: refusing(authorize) }
  return call === undefined ? evaluator : { ...evaluator, call }
}

/** A mistake that stumbles over a malformed policy is no mistake about it: the reference refuses those. */
function refusing(authorize: Authorize): Authorize {
  return (scenario) => {
    try {
      return authorize(scenario)
    } catch (error) {
      const answer = ask(scenario)
      if ('refused' in answer) return answer
      throw error
    }
  }
}
