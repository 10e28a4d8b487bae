import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const federationCallerIsUser = defineMutant(
  'interactions',
  'federation-caller-is-user',
  'Who calls GetFederationToken is the user, so the policies of the caller are the user’s.',
  (scenario) => {
    const { principal, session } = scenario
    if (principal.type !== 'FederatedUser' || session?.caller === undefined) return ask(scenario)
    return ask(withPolicies(scenario, { identity: session.caller.policies }))
  },
)
