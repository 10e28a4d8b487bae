import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { sessionPoliciesOf } from '../wrap/sessionPoliciesOf.ts'

export const boundarySparesRoleGrants = defineMutant(
  'limits',
  'boundary-spares-role-grants',
  'A grant to the role in a resource policy is not limited by the boundary.',
  (scenario) => {
    const { arn, issuer } = scenario.principal
    if (scenario.policies.boundary === undefined || arn === undefined || sessionPoliciesOf(scenario).length > 0)
      return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === issuer && Effect === 'Allow' ? arn : name)))
  },
)
