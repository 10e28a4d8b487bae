import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import { DENIES } from '../judge/agrees.ts'
import { expecting } from '../judge/expecting.ts'
import { neverNarrower } from '../judge/neverNarrower.ts'
import { together } from '../judge/together.ts'
import { decidedByPolicies } from '../open/decidedByPolicies.ts'
import type { Property } from '../property.ts'

/** The user's first: a session policy filters what the role and the resource grant, and never grants (SESS-02). */
export const sessionNeverWidens: Property = {
  id: 'session-never-widens',
  sentence:
    'Whatever is allowed with session policies is allowed by the same AssumeRole session without them, and is granted by the role or by a resource policy.',
  rules: ['SESS-02', 'SESS-03', 'SESS-06'],
  relation: 'monotone',
  keptBecause:
    'The first of the three that the user asked for: it holds whole generated worlds to it, where others use bare ones.',
  trial: (scenario) => {
    if (scenario.principal.type !== 'AssumedRole' || sessionPolicies(scenario).length === 0) return undefined
    const without = withSession(scenario, { inline: undefined, managed: undefined })
    const nothingGranted = withPolicies(scenario, { identity: [], resource: undefined })
    return together(
      neverNarrower(scenario, without),
      expecting({ scenario: nothingGranted, expected: (request) => (decidedByPolicies(request) ? DENIES : undefined) }),
    )
  },
}
