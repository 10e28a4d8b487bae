import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const endpointIgnored = defineMutant(
  'limits',
  'endpoint-ignored',
  'Endpoint policies are the network’s business.',
  (scenario) => ask(withPolicies(scenario, { endpoint: undefined })),
)
