import type { Decision } from '../../model/decision.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Trial } from '../property.ts'
import { agrees } from './agrees.ts'
import { isDecision } from './isDecision.ts'

/** What the second scenario may answer, given the first's answer; undefined where nothing can be said. */
type Permit = (first: Decision | 'denied', request: Request) => readonly Decision[] | undefined

/** A trial of two scenarios with parallel requests: each answer of the second is judged by the first's. */
export function compare(first: Scenario, second: Scenario, permit: Permit): Trial {
  return {
    scenarios: [first, second],
    judge: ([before, after]) => {
      for (const [request, asked] of first.requests.entries()) {
        const [one, other] = [before?.[request], after?.[request]]
        if (!isDecision(one) || !isDecision(other)) continue
        const expected = permit(one, asked)
        if (expected !== undefined && !agrees(other, expected)) return { scenario: 1, request, expected, actual: other }
      }
      return undefined
    },
  }
}
