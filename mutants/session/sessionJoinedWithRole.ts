import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionJoinedWithRole = defineMutant(
  'session',
  'session-joined-with-role',
  'Session policies are attached beside the role’s own policies.',
  (scenario) => {
    const identity = [...scenario.policies.identity, ...sessionPolicies(scenario)]
    return ask(withSessionPolicies(withPolicies(scenario, { identity }), []))
  },
)
