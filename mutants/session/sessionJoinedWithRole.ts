import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { sessionPoliciesOf } from '../wrap/sessionPoliciesOf.ts'
import { withPolicies } from '../wrap/withPolicies.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionJoinedWithRole = defineMutant(
  'session',
  'session-joined-with-role',
  'Session policies are attached beside the role’s own policies.',
  (scenario) => {
    const identity = [...scenario.policies.identity, ...sessionPoliciesOf(scenario)]
    return ask(withSessionPolicies(withPolicies(scenario, { identity }), []))
  },
)
