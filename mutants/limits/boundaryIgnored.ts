import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const boundaryIgnored = defineMutant(
  'limits',
  'boundary-ignored',
  'Permissions boundaries are not implemented.',
  (scenario) => ask(withPolicies(scenario, { boundary: undefined })),
)
