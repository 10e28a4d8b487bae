import type { Finding } from '../../model/finding.ts'
import type { Verdict } from '../../reference/verdict.ts'
import type { Run } from '../run.ts'
import { signature } from '../signature.ts'
import { tellingRules } from '../tellingRules.ts'
import type { AskedScenario } from '../world.ts'
import type { Expectation } from './expectation.ts'

/**
 * A disagreement with the tables that is none with the reference, so that one of the two has read the documents wrongly.
 * It cannot be made smaller, since the tables speak of their own scenarios alone: the case is the one request.
 */
export function tableFinding(
  run: Run,
  { scenario }: AskedScenario,
  request: number,
  verdict: Verdict,
  { adopted, permitted }: Expectation,
  actual: string,
): Finding {
  const mark = signature({
    kind: 'comparison',
    id: 'tables',
    expected: permitted,
    actual,
    layers: [verdict.layer],
    features: [],
  })
  const { name, version } = run.evaluator.hello
  const sentence = `The tables of the catalogue, read by hand, give ${permitted.join(' or ')}; the answer is ${actual}.`
  const rules = tellingRules(verdict)
  return {
    signature: mark,
    kind: 'comparison',
    id: 'tables',
    known: false,
    rules,
    sentence,
    expected: permitted,
    actual,
    foundAfterMs: Math.round(run.elapsedMs),
    foundAfterDecisions: run.coverage.decisions,
    count: 1,
    case: {
      id: `findings/comparison-tables-${mark}`,
      title: sentence,
      source: `assume-nothing fuzz --exhaustive, evaluator ${name} ${version}`,
      basis: 'derived',
      rules,
      scenario: { ...scenario, requests: scenario.requests.slice(request, request + 1) },
      decisions: [adopted],
    },
  }
}
