import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowsEverything } from '../wrap/allowsEverything.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const fullSessionPolicySkipped = defineMutant(
  'interactions',
  'full-session-policy-skipped',
  'A session policy that allows everything filters nothing, so the session policies are passed over.',
  (scenario) => {
    const full = scenario.principal.type === 'AssumedRole' && sessionPolicies(scenario).some(allowsEverything)
    return ask(full ? withSessionPolicies(scenario, []) : scenario)
  },
)
