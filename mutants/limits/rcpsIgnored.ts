import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const rcpsIgnored = defineMutant(
  'limits',
  'rcps-ignored',
  'Resource control policies are too new to matter.',
  (scenario) => ask(withPolicies(scenario, { rcps: undefined })),
)
