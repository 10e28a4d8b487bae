import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionManagedIgnored = defineMutant(
  'session',
  'session-managed-ignored',
  'Only inline session policies are implemented.',
  (scenario) => {
    const { inline } = scenario.session ?? {}
    return ask(withSessionPolicies(scenario, inline === undefined ? [] : [inline]))
  },
)
