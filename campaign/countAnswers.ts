import type { Coverage } from './coverage.ts'
import { isRefusal } from './suite.ts'
import type { AskedScenario } from './world.ts'

/** Counts the answers to one scenario, and what the reference says where they can be judged. */
export function countAnswers(coverage: Coverage, { scenario, answer, verdicts }: AskedScenario): void {
  const requests = scenario.requests.length
  if (isRefusal(verdicts)) coverage.rule(verdicts.rule, false)
  if ('unsupported' in answer) {
    coverage.unsupported += requests
    if (!isRefusal(verdicts)) for (const verdict of verdicts) coverage.unsupportedRules(verdict)
    return
  }
  if ('decisions' in answer) {
    const { type } = scenario.principal
    if (!isRefusal(verdicts) && verdicts[0] !== undefined) coverage.marks(verdicts[0].worldMarks)
    for (let request = 0; request < requests; request++) {
      const given: unknown = answer.decisions[request]
      if (typeof given === 'object' && given !== null && 'unsupported' in given) {
        coverage.unsupported++
        const verdict = isRefusal(verdicts) ? undefined : verdicts[request]
        if (verdict !== undefined) coverage.unsupportedRules(verdict)
        continue
      }
      if (typeof given !== 'string') coverage.errors++
      else coverage.decisions++
      const verdict = isRefusal(verdicts) ? undefined : verdicts[request]
      if (verdict === undefined) continue
      coverage.judged++
      coverage.verdict(verdict, type)
    }
    return
  }
  coverage.judged++
  if (!('refused' in answer)) coverage.errors += requests
}
