import { withPolicies } from '../../model/edit/withPolicies.ts'
import { combined } from '../judge/combined.ts'
import type { Property } from '../property.ts'

/** Identity policies are alternatives to each other; a Deny in any of them counts (EVAL-03). */
export const identityPoliciesUnite: Property = {
  id: 'identity-policies-unite',
  sentence:
    'Several identity policies allow what any one of them, attached alone, would allow, unless one of them denies it.',
  rules: ['EVAL-03', 'EVAL-02'],
  relation: 'partition',
  keptBecause: 'It holds Denies across policies to account in generated worlds.',
  trial: (scenario) => {
    const { identity } = scenario.policies
    if (identity.length < 2) return undefined
    return combined(
      scenario,
      identity.map((one) => withPolicies(scenario, { identity: [one] })),
      'some',
    )
  },
}
