import { judgeDecision } from '../judge.ts'
import { isRefusal, type Suite } from '../suite.ts'
import { isUnspecified } from '../suspicion.ts'
import type { AskedScenario } from '../world.ts'

/** What one answer tells of how an evaluator reads an open point. */
export interface Observation {
  readonly request: number
  readonly point: string
  /** The readings that give this answer: at least one, and not all. */
  readonly explainedBy: readonly string[]
  readonly given: string
}

/**
 * Observations of the answers to a scenario, one a point at most: of requests on which one point alone leaves the decision open, so
 * that an answer inside the permitted set speaks of that point and of nothing else.
 */
export function observe(
  referee: Suite['referee'],
  { scenario, answer, verdicts }: AskedScenario,
  twoWay: boolean,
): readonly Observation[] {
  if (!('decisions' in answer) || isRefusal(verdicts)) return NONE
  let seen: Observation[] | undefined
  for (let request = 0; request < verdicts.length; request++) {
    const verdict = verdicts[request]
    if (verdict === undefined || verdict.open.length !== 1) continue
    const [point] = verdict.open as readonly [string]
    const given: unknown = answer.decisions[request]
    if (isUnspecified(point) || typeof given !== 'string' || seen?.some((one) => one.point === point)) continue
    const readings = referee.readings(scenario, request, point)
    const explainedBy = readings
      .filter(({ decision }) => judgeDecision(given, [decision], twoWay) === 'agrees')
      .map(({ reading }) => reading)
    if (explainedBy.length === 0 || explainedBy.length === readings.length) continue
    seen ??= []
    seen.push({ request, point, explainedBy, given })
  }
  return seen ?? NONE
}

const NONE: readonly Observation[] = []
