import { DENY_ALL } from '../edit/documentOf.ts'
import { withPolicies } from '../edit/withPolicies.ts'
import { agrees, meanings } from '../judge/agrees.ts'
import { isDecision } from '../judge/isDecision.ts'
import { maybeBarred } from '../open/maybeBarred.ts'
import { reaches } from '../open/reaches.ts'
import type { Property } from '../property.ts'

/** The same names and other policies in force: what was decided before is no part of the request (EVAL-06, EVAL-08). */
export const worldsIndependent: Property = {
  id: 'worlds-independent',
  sentence:
    'Policies are read as they stand at the request: an edit in between shows, and undoing it restores every decision.',
  rules: ['EVAL-06', 'EVAL-08', 'SESS-12'],
  relation: 'isolation',
  trial: (scenario) => {
    if (!['AssumedRole', 'IAMUser', 'FederatedUser'].includes(scenario.principal.type)) return undefined
    const edited = withPolicies(scenario, { identity: [DENY_ALL] })
    return {
      scenarios: [scenario, edited, scenario],
      judge: ([first = [], between = [], again = []]) => {
        for (const [request, asked] of scenario.requests.entries()) {
          const [before, denied, after] = [first[request], between[request], again[request]]
          const sure = reaches('identity', scenario, asked) && !maybeBarred(scenario, asked)
          if (sure && isDecision(denied) && !agrees(denied, ['explicitDeny'])) {
            return { scenario: 1, request, expected: ['explicitDeny'], actual: denied }
          }
          if (!isDecision(before) || !isDecision(after) || agrees(after, meanings(before))) continue
          return { scenario: 2, request, expected: meanings(before), actual: after }
        }
        return undefined
      },
    }
  },
}
