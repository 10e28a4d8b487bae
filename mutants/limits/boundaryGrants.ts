import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const boundaryGrants = defineMutant(
  'limits',
  'boundary-grants',
  'A permissions boundary is one more policy of the role.',
  (scenario) => {
    const { boundary, identity } = scenario.policies
    return ask(boundary === undefined ? scenario : withPolicies(scenario, { identity: [...identity, boundary] }))
  },
)
