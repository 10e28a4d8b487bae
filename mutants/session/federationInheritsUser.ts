import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { EVERYTHING } from '../wrap/everything.ts'
import { sessionPoliciesOf } from '../wrap/sessionPoliciesOf.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const federationInheritsUser = defineMutant(
  'session',
  'federation-inherits-user',
  'GetFederationToken without a session policy passes on all permissions of the user.',
  (scenario) => {
    const bare = scenario.principal.type === 'FederatedUser' && sessionPoliciesOf(scenario).length === 0
    return ask(bare ? withSessionPolicies(scenario, [EVERYTHING]) : scenario)
  },
)
