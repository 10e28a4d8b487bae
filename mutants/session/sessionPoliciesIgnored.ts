import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionPoliciesIgnored = defineMutant(
  'session',
  'session-policies-ignored',
  'A role session has the permissions of its role, so session policies are not looked at.',
  (scenario) => ask(scenario.principal.type === 'AssumedRole' ? withSessionPolicies(scenario, []) : scenario),
)
