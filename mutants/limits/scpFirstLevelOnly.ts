import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpFirstLevelOnly = defineMutant(
  'limits',
  'scp-first-level-only',
  'The policies attached to the root hold for everything below.',
  (scenario) => ask(withPolicies(scenario, { scps: scenario.policies.scps?.slice(0, 1) })),
)
