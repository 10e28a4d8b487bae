import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const federatedGrantNeedsSessionPolicy = defineMutant(
  'interactions',
  'federated-grant-needs-session-policy',
  'A federated user without session policy can do nothing, whatever a resource policy grants to it.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'FederatedUser' || sessionPolicies(scenario).length > 0) return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === arn && Effect === 'Allow' ? NOBODY : name)))
  },
)
