import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const boundaryOrSessionSuffices = defineMutant(
  'limits',
  'boundary-or-session-suffices',
  'Boundary and session policy are alternatives: what one of them allows passes.',
  (scenario) => {
    const { boundary } = scenario.policies
    const passed = sessionPolicies(scenario)
    if (boundary === undefined || passed.length === 0) return ask(scenario)
    return ask(withPolicies(withSessionPolicies(scenario, [...passed, boundary]), { boundary: undefined }))
  },
)
