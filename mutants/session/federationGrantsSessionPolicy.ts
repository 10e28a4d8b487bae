import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const federationGrantsSessionPolicy = defineMutant(
  'session',
  'federation-grants-session-policy',
  'The session policy of GetFederationToken says what the federated user may do.',
  (scenario) =>
    ask(
      scenario.principal.type === 'FederatedUser'
        ? withPolicies(scenario, { identity: sessionPolicies(scenario) })
        : scenario,
    ),
)
