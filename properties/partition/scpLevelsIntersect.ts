import { withPolicies } from '../../model/edit/withPolicies.ts'
import { combined } from '../judge/combined.ts'
import type { Property } from '../property.ts'

/** Every level of the organization has to let a request through (SCP-02). */
export const scpLevelsIntersect: Property = {
  id: 'scp-levels-intersect',
  sentence: 'Several levels of service control policies allow what each of them, standing alone, would allow.',
  rules: ['SCP-02'],
  relation: 'partition',
  keptBecause: 'It has levels with conditions and patterns, where every-layer-filters has only open and shut ones.',
  trial: (scenario) => {
    const { scps = [] } = scenario.policies
    if (scps.length < 2 || scps.some((level) => level.length === 0)) return undefined // UNSP-26
    return combined(
      scenario,
      scps.map((level) => withPolicies(scenario, { scps: [level] })),
      'every',
    )
  },
}
