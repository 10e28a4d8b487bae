import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const scpsIgnored = defineMutant(
  'limits',
  'scps-ignored',
  'Service control policies are the organization’s business.',
  (scenario) => ask(withPolicies(scenario, { scps: undefined })),
)
