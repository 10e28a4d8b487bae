import type { Decision } from '../../model/decision.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Trial } from '../property.ts'
import { agrees } from './agrees.ts'
import { isDecision } from './isDecision.ts'

/** What a scenario must answer, known by how it was made; undefined for a request that nothing is said about. */
export interface Expectation {
  readonly scenario: Scenario
  readonly expected: (request: Request, index: number) => readonly Decision[] | undefined
}

/** A trial of scenarios whose decisions are known by construction. */
export function expecting(...expectations: readonly Expectation[]): Trial {
  return {
    scenarios: expectations.map(({ scenario }) => scenario),
    judge: (decisions) => {
      for (const [at, { scenario, expected }] of expectations.entries()) {
        for (const [request, asked] of scenario.requests.entries()) {
          const answer = decisions[at]?.[request]
          const permitted = isDecision(answer) ? expected(asked, request) : undefined
          if (isDecision(answer) && permitted !== undefined && !agrees(answer, permitted)) {
            return { scenario: at, request, expected: permitted, actual: answer }
          }
        }
      }
      return undefined
    },
  }
}
