import type { Answer, DecisionAnswer } from '../../model/format/answer.ts'
import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { ask } from './ask.ts'

/** Decides each request in a world that is edited for it, for mistakes that look at the request. */
export function perRequest(scenario: Scenario, edit: (scenario: Scenario, request: Request) => Scenario): Answer {
  const decisions: DecisionAnswer[] = []
  for (const request of scenario.requests) {
    const answer = ask(edit({ ...scenario, requests: [request] }, request))
    if (!('decisions' in answer)) return answer
    decisions.push(...answer.decisions)
  }
  return { decisions }
}
