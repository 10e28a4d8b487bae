import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpGrants = defineMutant(
  'limits',
  'scp-grants',
  'What the organization allows is allowed.',
  (scenario) => {
    const { identity, scps = [] } = scenario.policies
    const owner = ['AssumedRole', 'IAMUser'].includes(scenario.principal.type)
    return ask(owner ? withPolicies(scenario, { identity: [...identity, ...scps.flat()] }) : scenario)
  },
)
