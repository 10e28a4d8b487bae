import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { sessionPoliciesOf } from '../wrap/sessionPoliciesOf.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const federationGrantsSessionPolicy = defineMutant(
  'session',
  'federation-grants-session-policy',
  'The session policy of GetFederationToken says what the federated user may do.',
  (scenario) =>
    ask(
      scenario.principal.type === 'FederatedUser'
        ? withPolicies(scenario, { identity: sessionPoliciesOf(scenario) })
        : scenario,
    ),
)
