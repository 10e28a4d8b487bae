import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const boundaryIgnored = defineMutant(
  'limits',
  'boundary-ignored',
  'Permissions boundaries are not implemented.',
  (scenario) => ask(withPolicies(scenario, { boundary: undefined })),
)
