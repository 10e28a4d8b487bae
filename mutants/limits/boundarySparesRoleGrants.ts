import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const boundarySparesRoleGrants = defineMutant(
  'limits',
  'boundary-spares-role-grants',
  'A grant to the role in a resource policy is not limited by the boundary.',
  (scenario) => {
    const { arn, issuer } = scenario.principal
    if (scenario.policies.boundary === undefined || arn === undefined || sessionPolicies(scenario).length > 0)
      return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === issuer && Effect === 'Allow' ? arn : name)))
  },
)
