import type { Answer } from '../model/format/answer.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'
import type { Family, Mutant } from './mutant.ts'

/** A mutant that answers as the reference does but for one mistake; it claims to support all that the reference supports. */
export function defineMutant(
  family: Family,
  id: string,
  sentence: string,
  authorize: (scenario: Scenario) => Answer,
): Mutant {
  const { call, hello } = referenceEvaluator
  const evaluator = { hello: { ...hello, name: `mutant-${id}` }, authorize }
  return { id, sentence, family, evaluator: call === undefined ? evaluator : { ...evaluator, call } }
}
