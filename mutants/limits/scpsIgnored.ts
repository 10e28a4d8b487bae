import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpsIgnored = defineMutant(
  'limits',
  'scps-ignored',
  'Service control policies are the organization’s business.',
  (scenario) => ask(withPolicies(scenario, { scps: undefined })),
)
