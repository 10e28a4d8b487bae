import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpLastLevelOnly = defineMutant(
  'limits',
  'scp-last-level-only',
  'The policies attached to the account itself are the ones in force.',
  (scenario) => ask(withPolicies(scenario, { scps: scenario.policies.scps?.slice(-1) })),
)
