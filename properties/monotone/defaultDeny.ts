import { withPolicies } from '../edit/withPolicies.ts'
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
  trial: (scenario) => {
    if (scenario.principal.type === 'Root') return undefined // EVAL-20
    const bare = withPolicies(scenario, { identity: [], resource: undefined })
    return expecting({ scenario: bare, expected: (request) => (decidedByPolicies(request) ? DENIES : undefined) })
  },
}
