import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpMiddleLevelsLost = defineMutant(
  'interactions',
  'scp-middle-levels-lost',
  'An account has the policies of the root and its own.',
  (scenario) => {
    const { scps = [] } = scenario.policies
    return ask(scps.length > 2 ? withPolicies(scenario, { scps: [...scps.slice(0, 1), ...scps.slice(-1)] }) : scenario)
  },
)
