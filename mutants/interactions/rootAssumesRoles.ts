import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rootAssumesRoles = defineMutant(
  'interactions',
  'root-assumes-roles',
  'The root user is a principal of its account and assumes the roles that trust the account.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'Root' || arn === undefined || scenario.resourceKind !== 'role-trust') return ask(scenario)
    const user: Scenario['principal'] = { type: 'IAMUser', arn: arn.replace(/:root$/, ':user/root') }
    return ask(withPolicies({ ...scenario, principal: user }, { identity: [ALLOW_ALL] }))
  },
)
