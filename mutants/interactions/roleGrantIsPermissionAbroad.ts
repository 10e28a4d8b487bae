import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'

export const roleGrantIsPermissionAbroad = defineMutant(
  'interactions',
  'role-grant-is-permission-abroad',
  'A grant to the role counts as one of its own permissions, in whatever account.',
  (scenario) => {
    const { issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || !isCrossAccount(scenario)) return ask(scenario)
    const granted = grantedTo(scenario, issuer)
    return allowedToo(scenario, withPolicies(granted, { identity: [...granted.policies.identity, ALLOW_ALL] }))
  },
)
