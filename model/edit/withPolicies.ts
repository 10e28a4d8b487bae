import type { Policies, Scenario } from '../format/scenario.ts'

/** The scenario with these policies put in place of its own; undefined takes one away. */
export function withPolicies(scenario: Scenario, policies: Partial<Policies>): Scenario {
  const { identity = [], ...rest } = { ...scenario.policies, ...policies }
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { ...scenario, policies: { identity, ...present } }
}
