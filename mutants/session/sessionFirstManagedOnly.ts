import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const sessionFirstManagedOnly = defineMutant(
  'session',
  'session-first-managed-only',
  'PolicyArns is read as one ARN: only the first managed session policy counts.',
  (scenario) => {
    const { session } = scenario
    return ask(
      session === undefined
        ? scenario
        : { ...scenario, session: { ...session, managed: session.managed?.slice(0, 1) } },
    )
  },
)
