import { defineMutant } from '../defineMutant.ts'
import { ask, askAll } from '../wrap/ask.ts'
import { strictest } from '../wrap/strictest.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const inlineAndManagedIntersected = defineMutant(
  'interactions',
  'inline-and-managed-intersected',
  'The managed session policies are joined, and what they allow is filtered by the inline one.',
  (scenario) => {
    const { inline, managed = [] } = scenario.session ?? {}
    if (inline === undefined || managed.length === 0) return ask(scenario)
    const parts = [[inline], managed.map(({ document }) => document)]
    return askAll(
      parts.map((policies) => withSessionPolicies(scenario, policies)),
      strictest,
    )
  },
)
