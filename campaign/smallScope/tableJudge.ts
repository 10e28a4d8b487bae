import type { Verdict } from '../../reference/verdict.ts'
import { judgeDecision } from '../judge.ts'
import type { Run } from '../run.ts'
import { isRefusal } from '../suite.ts'
import { judgeRequest } from '../suspicion.ts'
import type { AskedScenario, Asking } from '../world.ts'
import type { Expectation } from './expectation.ts'
import { tableFinding } from './tableFinding.ts'

/** What came of the scenarios of a scope. */
export interface Tally {
  agreed: number
  disagreed: number
  unsupported: number
}

/**
 * Counts how the answers to one world agree with the tables. What the reference calls wrong as well is a finding already; what it
 * does not is one of its own. Of the reference itself the whole set of permitted decisions is compared.
 */
export function tableJudge(
  run: Run,
  { evaluator, suite }: Asking,
  tally: Tally,
): (asked: AskedScenario, expected: readonly Expectation[]) => void {
  const twoWay = evaluator.hello.outcomes === 'two-way'
  const isReference = evaluator === suite.referee.evaluator
  return (asked, expected) => {
    const { answer, verdicts } = asked
    if ('unsupported' in answer) tally.unsupported += expected.length
    else if (!('decisions' in answer)) tally.disagreed += expected.length
    else {
      for (const [request, expectation] of expected.entries()) {
        const given = answer.decisions[request]
        const verdict = isRefusal(verdicts) ? undefined : verdicts[request]
        const judgement = judgeDecision(given, expectation.permitted, twoWay)
        const sets = isReference && verdict !== undefined ? setsDiffer(verdict, expectation) : undefined
        if (judgement === 'unsupported') tally.unsupported++
        else if (judgement === 'agrees' && sets === undefined) tally.agreed++
        else {
          tally.disagreed++
          if (verdict === undefined || judgeRequest(given, verdict, twoWay) !== 'agrees') continue
          const finding = tableFinding(run, asked, request, verdict, expectation, sets ?? String(given))
          const fresh = run.findings.take(finding)
          if (fresh !== undefined) run.report(fresh)
        }
      }
    }
  }
}

/** The decisions that the reference permits, adopted one first, where they are not those of the tables. */
function setsDiffer({ decision, permitted }: Verdict, expectation: Expectation): string | undefined {
  const same =
    decision === expectation.adopted &&
    permitted.length === expectation.permitted.length &&
    permitted.every((one) => expectation.permitted.includes(one))
  return same ? undefined : [decision, ...permitted.filter((one) => one !== decision)].join(' or ')
}
