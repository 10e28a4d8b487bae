import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'
import { mapPolicies, type Place } from './mapPolicies.ts'
import { plainDocument } from './plainDocument.ts'

/** Maps every plain document of a scenario; texts and doubtful documents stay as they are. */
export function mapDocuments(
  scenario: Scenario,
  edit: (document: PolicyDocument, place: Place) => PolicyDocument,
): Scenario {
  return mapPolicies(scenario, (policy, place) => {
    const document = plainDocument(policy)
    if (document === undefined) return policy
    const after = edit(document, place)
    return after === document ? policy : after
  })
}
