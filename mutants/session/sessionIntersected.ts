import type { Decision } from '../../model/decision.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

const strictest = (decisions: readonly Decision[]): Decision =>
  (['explicitDeny', 'implicitDeny'] as const).find((deny) => decisions.includes(deny)) ?? 'allowed'

export const sessionIntersected = defineMutant(
  'session',
  'session-intersected',
  'Several session policies are intersected with each other.',
  (scenario) => {
    const parts = sessionPolicies(scenario).map((policy) => withSessionPolicies(scenario, [policy]))
    return parts.length < 2 ? ask(scenario) : askAll(parts, strictest)
  },
)
