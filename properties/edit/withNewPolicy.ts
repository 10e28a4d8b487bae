import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { withSession } from '../../model/edit/withSession.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { PolicyDocument } from '../../model/policyDocument.ts'

/**
 * The scenario with one more policy of this kind: beside the others where there may be several, as a level of its own for
 * organization policies, and in the place of the only one otherwise.
 */
export function withNewPolicy(scenario: Scenario, kind: PolicyKind, document: PolicyDocument): Scenario {
  const { identity, scps = [], rcps = [] } = scenario.policies
  switch (kind) {
    case 'identity':
      return withPolicies(scenario, { identity: [...identity, document] })
    case 'scp':
      return withPolicies(scenario, { scps: [...scps, [document]] })
    case 'rcp':
      return withPolicies(scenario, { rcps: [...rcps, [document]] })
    case 'session':
      return withSession(scenario, { inline: document })
    default:
      return withPolicies(scenario, { [kind]: document })
  }
}
