import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Request } from '../../model/format/request.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import { decidedByPolicies } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** Across accounts each side has to allow; no principal form of the resource policy stands in for the identity policies. */
export const crossAccountNeedsBoth: Property = {
  id: 'cross-account-needs-both',
  sentence: 'Across accounts nothing is allowed without identity policies, and nothing without a resource policy.',
  rules: ['EVAL-13', 'EVAL-14', 'RES-TABLE-B'],
  relation: 'monotone',
  keptBecause:
    'Stated in the documents for itself; it is asked in generated worlds, where no other property is across accounts.',
  trial: (scenario) => {
    if (!isCrossAccount(scenario)) return undefined
    // A request on `*` names no resource of the other account.
    const expected = (request: Request) => (decidedByPolicies(request) && request.resource !== '*' ? DENIES : undefined)
    const noResourcePolicy = { scenario: withPolicies(scenario, { resource: undefined }), expected }
    if (scenario.principal.type === 'Root') return expecting(noResourcePolicy) // EVAL-20
    return expecting({ scenario: withPolicies(scenario, { identity: [] }), expected }, noResourcePolicy)
  },
}
