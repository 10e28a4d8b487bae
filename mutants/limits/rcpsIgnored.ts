import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rcpsIgnored = defineMutant(
  'limits',
  'rcps-ignored',
  'Resource control policies are too new to matter.',
  (scenario) => ask(withPolicies(scenario, { rcps: undefined })),
)
