import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** The scenario with these session policies, all passed as managed ones, in place of its own. */
export function withSessionPolicies(scenario: Scenario, policies: readonly Policy[]): Scenario {
  if (scenario.session === undefined) return scenario
  const { inline: _, ...session } = scenario.session
  const managed = policies.map((document) => ({ arn: 'arn:aws:iam::aws:policy/Mutant', document }))
  return { ...scenario, session: { ...session, managed } }
}
