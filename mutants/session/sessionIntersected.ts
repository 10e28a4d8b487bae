import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'
import { strictest } from '../wrap/strictest.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionIntersected = defineMutant(
  'session',
  'session-intersected',
  'Several session policies are intersected with each other.',
  (scenario) => {
    const parts = sessionPolicies(scenario).map((policy) => withSessionPolicies(scenario, [policy]))
    return parts.length < 2 ? ask(scenario) : askAll(parts, strictest)
  },
)
