import type { Policies, Scenario } from '../../model/format/scenario.ts'

/** The scenario with these policies in place of its own. */
export function withPolicies(scenario: Scenario, policies: Partial<Policies>): Scenario {
  return { ...scenario, policies: { ...scenario.policies, ...policies } }
}
