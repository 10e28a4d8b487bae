import type { Random } from '../../generators/random.ts'
import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { plainDocument, statementsOf } from '../../model/edit/plainDocument.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/**
 * The scenario with most of what identity and resource policies allow, and some of what they deny, taken out. Worlds are made so that requests are mostly
 * granted; a filter that wrongly grants shows only where they are not.
 */
export function thinned(scenario: Scenario, random: Random): Scenario {
  return mapPolicies(scenario, (policy, { kind }) => {
    const document = kind === 'identity' || kind === 'resource' ? plainDocument(policy) : undefined
    if (document === undefined) return policy
    const before = statementsOf(document)
    const after = before.filter(({ Effect }) => random.percent(Effect === 'Deny' ? 60 : 10))
    if (after.length === before.length) return policy
    return after.length === 0 ? undefined : { ...document, Statement: after }
  })
}
