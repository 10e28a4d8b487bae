import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { isPolicyText } from '../../model/policyDocument.ts'

/** Whether a policy holds, or as a text might hold, NotPrincipal: with Deny it looks at whether there is a boundary (RES-11). */
export function namesNotPrincipal(scenario: Scenario): boolean {
  let found = false
  mapPolicies(scenario, (policy) => {
    if (isPolicyText(policy) || JSON.stringify(policy).includes('NotPrincipal')) found = true
    return policy
  })
  return found
}
