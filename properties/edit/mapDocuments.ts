import { mapPolicies, type Place } from '../../model/edit/mapPolicies.ts'
import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'

/**
 * Maps every plain document of a scenario; texts and doubtful documents stay as they are, and so does RCPFullAWSAccess, the only
 * RCP that allows, which nobody can edit (RCP-03).
 */
export function mapDocuments(
  scenario: Scenario,
  edit: (document: PolicyDocument, place: Place) => PolicyDocument,
): Scenario {
  return mapPolicies(scenario, (policy, place) => {
    const document = plainDocument(policy)
    if (document === undefined || (place.kind === 'rcp' && allows(document))) return policy
    const after = edit(document, place)
    return after === document ? policy : after
  })
}

const allows = (document: PolicyDocument): boolean => statementsOf(document).some(({ Effect }) => Effect === 'Allow')
