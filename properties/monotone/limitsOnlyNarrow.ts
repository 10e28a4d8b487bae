import type { Policies } from '../../model/format/scenario.ts'
import { withPolicies } from '../edit/withPolicies.ts'
import { neverNarrower } from '../judge/neverNarrower.ts'
import type { Property } from '../property.ts'

const LIMITS = ['boundary', 'scps', 'rcps', 'endpoint'] as const satisfies readonly (keyof Policies)[]

/** Boundaries, organization policies and endpoint policies grant nothing (PB-01, SCP-01, VPCE-01). */
export const limitsOnlyNarrow: Property = {
  id: 'limits-only-narrow',
  sentence: 'Whatever is allowed under a boundary, organization policy or endpoint policy is allowed without it.',
  rules: ['PB-01', 'SCP-01', 'RCP-01', 'VPCE-01'],
  relation: 'monotone',
  trial: (scenario, random) => {
    const present = LIMITS.filter((limit) => scenario.policies[limit] !== undefined)
    return present.length === 0
      ? undefined
      : neverNarrower(scenario, withPolicies(scenario, { [random.pick(present)]: undefined }))
  },
}
