import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Policies, Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { mayAllow } from '../edit/mayAllow.ts'
import { thinned } from '../edit/thinned.ts'
import { neverNarrower } from '../judge/neverNarrower.ts'
import type { Property } from '../property.ts'

/** RCPs only deny (RCP-03), so there is nothing in them to take for a grant. */
const LIMITS = ['boundary', 'scps', 'endpoint'] as const satisfies readonly (keyof Policies)[]

/** Boundaries, organization policies and endpoint policies grant nothing (PB-01, SCP-01, VPCE-01). */
export const limitsOnlyNarrow: Property = {
  id: 'limits-only-narrow',
  sentence: 'Whatever is allowed under a boundary, organization policy or endpoint policy is allowed without it.',
  rules: ['PB-01', 'SCP-01', 'VPCE-01'],
  relation: 'monotone',
  keptBecause:
    'It holds limits with conditions and patterns to it, where every-layer-filters has only open and shut ones.',
  trial: (scenario, random) => {
    // There, what a limit might wrongly grant needs the resource's side too and would not show (EVAL-12, EVAL-14).
    if (isCrossAccount(scenario) || (scenario.resourceKind ?? 'generic') !== 'generic') return undefined
    const present = LIMITS.filter((limit) => limitsOf(scenario, limit).some((policy) => mayAllow(policy, scenario)))
    if (present.length === 0) return undefined
    const limit = random.pick(present)
    const alone = random.percent(60) ? without(scenario, limit) : scenario
    const world = thinned(alone, random)
    return neverNarrower(world, withPolicies(world, { [limit]: undefined }))
  },
}

type Limit = (typeof LIMITS)[number]

function limitsOf({ policies: { boundary, scps, endpoint } }: Scenario, limit: Limit): readonly Policy[] {
  if (limit === 'scps') return scps?.flat() ?? []
  const policy = limit === 'boundary' ? boundary : endpoint
  return policy === undefined ? [] : [policy]
}

/** The other limits taken away, under which the one in question would not show. A federated user keeps its session policies (SESS-07). */
function without(scenario: Scenario, kept: Limit): Scenario {
  const others = Object.fromEntries(LIMITS.filter((limit) => limit !== kept).map((limit) => [limit, undefined]))
  const world = withPolicies(scenario, others)
  return scenario.principal.type === 'AssumedRole'
    ? withSession(world, { inline: undefined, managed: undefined })
    : world
}
