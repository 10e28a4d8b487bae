import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpLevelsOred = defineMutant(
  'limits',
  'scp-levels-ored',
  'All service control policies on the path to the account are put into one list.',
  (scenario) => {
    const { scps } = scenario.policies
    return ask(scps?.length ? withPolicies(scenario, { scps: [scps.flat()] }) : scenario)
  },
)
