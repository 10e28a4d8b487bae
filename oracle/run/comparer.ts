import { ask, isPromise } from '../../campaign/ask.ts'
import { isRefusal, type Suite } from '../../campaign/suite.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { withOwn } from '../client/withOwn.ts'
import type { Encoded } from '../encoding/encode.ts'
import { encodeFor, none, RUN_RULES } from './encodeFor.ts'
import { askOracle, type Oracle, type Said } from './oracle.ts'
import { type Compared, compareEvaluator, compareReference } from './subject.ts'
import { wrongDetails } from './wrongDetails.ts'

/** What a subject is compared by: the reference where there is no evaluator. */
export interface Comparing {
  readonly oracle: Oracle
  readonly suite: Suite
  readonly evaluators: readonly Evaluator[]
  readonly timeoutMs: number
}

/** A scenario compared, for the reference first, then for each evaluator. */
export async function compare(comparing: Comparing, given: Scenario): Promise<readonly Compared[]> {
  const { oracle, suite, evaluators, timeoutMs } = comparing
  const scenario = withOwn(given, oracle.principals?.own)
  const verdicts = suite.referee.verdicts(scenario)
  let encoded: Encoded = encodeFor(oracle, scenario, isRefusal(verdicts))
  let said: Said = encoded.questions.length === 0 ? { answers: [] } : await askOracle(oracle, scenario, encoded)
  if ('cannot' in said) {
    encoded = none(scenario, said.rule ?? RUN_RULES.principal)
    said = { answers: [] }
  }
  const decided = isRefusal(verdicts) ? [] : verdicts
  const details = isRefusal(verdicts) ? [] : wrongDetails(encoded, said, suite, oracle.principals !== undefined)
  const compared = [compareReference(scenario, encoded, said, decided, details)]
  const nothing = encoded.excluded.every((rule) => rule !== undefined)
  for (const evaluator of evaluators) {
    const answered = nothing ? { unsupported: 'not compared' } : ask(evaluator, scenario, timeoutMs)
    const answer = isPromise(answered) ? await answered : answered
    const twoWay = evaluator.hello.outcomes === 'two-way'
    compared.push(compareEvaluator(scenario, encoded, said, decided, answer, twoWay))
  }
  return compared
}
