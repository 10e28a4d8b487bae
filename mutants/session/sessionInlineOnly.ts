import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionInlineOnly = defineMutant(
  'session',
  'session-inline-only',
  'The Policy parameter is the session policy; managed ones count only where it is missing.',
  (scenario) =>
    ask(scenario.session?.inline === undefined ? scenario : withSessionPolicies(scenario, [scenario.session.inline])),
)
