import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const boundaryGrants = defineMutant(
  'limits',
  'boundary-grants',
  'A permissions boundary is one more policy of the role.',
  (scenario) => {
    const { boundary, identity } = scenario.policies
    return ask(boundary === undefined ? scenario : withPolicies(scenario, { identity: [...identity, boundary] }))
  },
)
