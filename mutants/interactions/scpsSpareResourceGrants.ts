import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowedToo } from '../wrap/allowedToo.ts'
import { ask } from '../wrap/ask.ts'
import { grantedTo } from '../wrap/grantedTo.ts'

export const scpsSpareResourceGrants = defineMutant(
  'interactions',
  'scps-spare-resource-grants',
  'What the resource’s owner grants to somebody by name is not the organization’s business.',
  (scenario) => {
    const { scps } = scenario.policies
    if (scps === undefined) return ask(scenario)
    const granted = grantedTo(scenario, scenario.principal.arn)
    const levels = granted.policies.scps?.map((level) => [...level, ALLOW_ALL])
    return allowedToo(scenario, withPolicies(granted, { scps: levels }))
  },
)
