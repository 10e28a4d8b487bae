import { POINTS } from '../../model/catalogue/catalogue.ts'
import type { Finding } from '../../model/finding.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Found } from '../finding.ts'
import { signature } from '../signature.ts'
import { isRefusal, type Suite } from '../suite.ts'
import { tellingRules } from '../tellingRules.ts'
import type { Contradiction, Evidence } from './profile.ts'

/**
 * The finding of an evaluator that follows two readings of one point: wrong whatever AWS does. Its case asks the first scenario and
 * then the second, and expects of the second what a reading says that explains the first.
 */
export function profileFinding(
  contradiction: Contradiction,
  referee: Suite['referee'],
  found: Found,
): Finding | undefined {
  const { point } = contradiction
  const { question, adopted } = POINTS.find(({ id }) => id === point) ?? { question: point, adopted: undefined }
  const { first, second } = adoptedFirst(contradiction, adopted?.name)
  const [here, there] = [readingsOf(first), readingsOf(second)]
  const asked = only(second)
  const verdicts = referee.verdicts(asked)
  const reading = first.observation.explainedBy[0]
  const expected = referee.readings(asked, 0, point).find((one) => one.reading === reading)?.decision
  if (isRefusal(verdicts) || verdicts[0] === undefined || expected === undefined) return undefined
  const rules = tellingRules(verdicts[0])
  const sentence = `The evaluator follows two readings of ${point} at once: ${here} for one request, ${there} for another. (${question})`
  const mark = signature({
    kind: 'profile',
    id: point,
    expected: first.observation.explainedBy,
    actual: second.observation.explainedBy.join(),
    layers: [],
    features: [],
  })
  return {
    signature: mark,
    kind: 'profile',
    id: point,
    known: false,
    rules,
    sentence,
    expected: [expected],
    actual: second.observation.given,
    foundAfterMs: Math.round(found.afterMs),
    foundAfterDecisions: found.afterDecisions,
    count: 1,
    case: {
      id: `findings/profile-${point.toLowerCase()}-${mark}`,
      title: sentence,
      source: `assume-nothing, seed ${found.seed}, evaluator ${found.evaluator}`,
      basis: 'derived',
      rules,
      contested: [point],
      prelude: [only(first)],
      scenario: asked,
      decisions: [verdicts[0].decision],
    },
  }
}

/** So that the second answer is the one that a case can expect otherwise. */
function adoptedFirst(pair: Contradiction, adopted: string | undefined): Contradiction {
  const follows = adopted !== undefined && pair.second.observation.explainedBy.includes(adopted)
  return follows ? { point: pair.point, first: pair.second, second: pair.first } : pair
}

function readingsOf({ observation }: Evidence): string {
  return observation.explainedBy.join(' or ')
}

/** The scenario with the one request that was observed, and no field that is present but undefined. */
function only({ scenario, observation }: Evidence): Scenario {
  const requests = scenario.requests.filter((_, at) => at === observation.request)
  return JSON.parse(JSON.stringify({ ...scenario, requests })) as Scenario
}
