import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const callerPoliciesJoin = defineMutant(
  'session',
  'caller-policies-join',
  'Who assumes a role keeps their own permissions as well.',
  (scenario) => {
    const identity = [...scenario.policies.identity, ...(scenario.session?.caller?.policies ?? [])]
    return ask(withPolicies(scenario, { identity }))
  },
)
