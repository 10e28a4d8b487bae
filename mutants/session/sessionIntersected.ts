import type { Decision } from '../../model/decision.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'
import { sessionPoliciesOf } from '../wrap/sessionPoliciesOf.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

const strictest = (decisions: readonly Decision[]): Decision =>
  (['explicitDeny', 'implicitDeny'] as const).find((deny) => decisions.includes(deny)) ?? 'allowed'

export const sessionIntersected = defineMutant(
  'session',
  'session-intersected',
  'Several session policies are intersected with each other.',
  (scenario) => {
    const parts = sessionPoliciesOf(scenario).map((policy) => withSessionPolicies(scenario, [policy]))
    return parts.length < 2 ? ask(scenario) : askAll(parts, strictest)
  },
)
