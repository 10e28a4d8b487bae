import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'

export const sessionGrantBeatsIdentityDeny = defineMutant(
  'interactions',
  'session-grant-beats-identity-deny',
  'For a grant to the session’s own ARN the role’s policies are not needed, so they are not read.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole') return ask(scenario)
    return allowedToo(scenario, withPolicies(grantedTo(scenario, arn), { identity: [] }))
  },
)
