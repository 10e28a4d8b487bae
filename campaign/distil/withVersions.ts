import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { plainDocument } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** The scenario with the Version that everybody writes in each document that has none: shrinking leaves it out, and other evaluators miss it. */
export function withVersions(scenario: Scenario): Scenario {
  return mapPolicies(scenario, (policy) =>
    plainDocument(policy) === undefined || policy.Version !== undefined
      ? policy
      : ({ Version: '2012-10-17', ...policy } as Policy),
  )
}
