import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import { combined } from '../judge/combined.ts'
import type { Property } from '../property.ts'

/** Session policies are alternatives to each other; a Deny in any of them counts (SESS-03, SESS-04). */
export const sessionPoliciesUnite: Property = {
  id: 'session-policies-unite',
  sentence:
    'Several session policies allow what any one of them, passed alone, would allow, unless one of them denies it.',
  rules: ['SESS-03', 'SESS-04'],
  relation: 'partition',
  keptBecause: 'SESS-03 is stated in no document in one sentence, so it is asked in generated worlds as well.',
  trial: (scenario) => {
    if (scenario.session === undefined || sessionPolicies(scenario).length < 2) return undefined
    const { inline, managed = [] } = scenario.session
    const parts = managed.map((one) => withSession(scenario, { inline: undefined, managed: [one] }))
    if (inline !== undefined) parts.push(withSession(scenario, { managed: undefined }))
    return combined(scenario, parts, 'some')
  },
}
