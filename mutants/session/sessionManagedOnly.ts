import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionManagedOnly = defineMutant(
  'session',
  'session-managed-only',
  'PolicyArns replace the Policy parameter where both are passed.',
  (scenario) => {
    const managed = scenario.session?.managed ?? []
    return ask(
      managed.length === 0
        ? scenario
        : withSessionPolicies(
            scenario,
            managed.map(({ document }) => document),
          ),
    )
  },
)
