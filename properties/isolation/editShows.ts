import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { agrees, meanings } from '../judge/agrees.ts'
import { isDecision } from '../judge/isDecision.ts'
import type { Trial } from '../property.ts'

/**
 * The same names with a Deny of everything in force, and then as before: the edit shows, where it is `sure` to, and leaves nothing
 * behind. The second time the scenario is another object, so that it is asked indeed.
 */
export function editShows(scenario: Scenario, edited: Scenario, sure: (request: Request) => boolean): Trial {
  return {
    scenarios: [scenario, edited, { ...scenario }],
    judge: ([first = [], between = [], again = []]) => {
      for (const [request, asked] of scenario.requests.entries()) {
        const [before, denied, after] = [first[request], between[request], again[request]]
        if (sure(asked) && isDecision(denied) && !agrees(denied, ['explicitDeny'])) {
          return { scenario: 1, request, expected: ['explicitDeny'], actual: denied }
        }
        if (!isDecision(before) || !isDecision(after) || agrees(after, meanings(before))) continue
        return { scenario: 2, request, expected: meanings(before), actual: after }
      }
      return undefined
    },
  }
}
