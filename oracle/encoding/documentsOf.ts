import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** Every document that an encoding of a scenario may put to the simulator. */
export function documentsOf(scenario: Scenario): readonly Policy[] {
  const { identity, boundary, resource, scps } = scenario.policies
  return [...identity, boundary, resource, ...(scps ?? []).flat(), ...sessionPolicies(scenario)].filter(
    (policy) => policy !== undefined,
  )
}
