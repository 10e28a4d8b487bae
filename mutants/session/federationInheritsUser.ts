import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const federationInheritsUser = defineMutant(
  'session',
  'federation-inherits-user',
  'GetFederationToken without a session policy passes on all permissions of the user.',
  (scenario) => {
    const bare = scenario.principal.type === 'FederatedUser' && sessionPolicies(scenario).length === 0
    return ask(bare ? withSessionPolicies(scenario, [ALLOW_ALL]) : scenario)
  },
)
