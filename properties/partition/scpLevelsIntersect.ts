import { plainDocument } from '../../model/edit/plainDocument.ts'
import { accountOf, isServiceLinked } from '../../model/edit/principalFacts.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { combined } from '../judge/combined.ts'
import type { Property } from '../property.ts'

const MOST_REQUESTS = 6

/** Every level of the organization has to let a request through (SCP-02). */
export const scpLevelsIntersect: Property = {
  id: 'scp-levels-intersect',
  sentence: 'Several levels of service control policies allow what each of them, standing alone, would allow.',
  rules: ['SCP-02'],
  relation: 'partition',
  keptBecause: 'It has levels with conditions and patterns, where every-layer-filters has only open and shut ones.',
  trial: (scenario) => {
    const { boundary, identity, scps = [] } = scenario.policies
    if (scps.some((level) => level.length === 0)) return undefined // UNSP-26
    if (accountOf(scenario) === undefined || isServiceLinked(scenario)) return undefined // SCP-01
    // Any policy of an identity can stand as a level, so that there are levels worth the name.
    const borrowed = [boundary, ...sessionPolicies(scenario), ...identity].filter((policy) => policy !== undefined)
    const levels = [
      ...scps,
      ...borrowed.filter((policy) => plainDocument(policy) !== undefined).map((policy) => [policy]),
    ]
    if (levels.length < 2) return undefined
    // Few are asked: what a level lacks an Allow for is denied in a way that is open (CONT-06), and tells little.
    const asked = { ...scenario, requests: scenario.requests.slice(0, MOST_REQUESTS) }
    return combined(
      withPolicies(asked, { scps: levels }),
      levels.map((level) => withPolicies(asked, { scps: [level] })),
      'every',
    )
  },
}
