import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { mayAllow } from '../edit/mayAllow.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import { decidedByPolicies } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** Only identity and resource policies grant; every other kind filters. */
export const defaultDeny: Property = {
  id: 'default-deny',
  sentence:
    'Without identity policies and without a resource policy nothing is allowed, whatever the limiting policies say.',
  rules: ['EVAL-01', 'PB-01', 'SCP-01', 'VPCE-01'],
  relation: 'monotone',
  keptBecause: 'The one statement that needs neither a second scenario nor a constructed world.',
  trial: (scenario) => {
    if (scenario.principal.type === 'Root') return undefined // EVAL-20
    // There, what a limit might wrongly grant needs the resource's side too and would not show (EVAL-12, EVAL-14).
    if (isCrossAccount(scenario) || (scenario.resourceKind ?? 'generic') !== 'generic') return undefined
    const { boundary, scps, endpoint } = scenario.policies
    const limits = [boundary, endpoint, ...(scps?.flat() ?? []), ...sessionPolicies(scenario)]
    if (!limits.some((limit) => limit !== undefined && mayAllow(limit, scenario))) return undefined
    const bare = withPolicies(scenario, { identity: [], resource: undefined })
    return expecting({ scenario: bare, expected: (request) => (decidedByPolicies(request) ? DENIES : undefined) })
  },
}
