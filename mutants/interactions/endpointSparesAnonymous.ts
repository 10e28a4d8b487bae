import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const endpointSparesAnonymous = defineMutant(
  'interactions',
  'endpoint-spares-anonymous',
  'Endpoint policies are about principals, and an anonymous request has none.',
  (scenario) =>
    ask(scenario.principal.type === 'Anonymous' ? withPolicies(scenario, { endpoint: undefined }) : scenario),
)
