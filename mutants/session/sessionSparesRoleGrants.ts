import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionSparesRoleGrants = defineMutant(
  'session',
  'session-spares-role-grants',
  'A resource policy that names the role grants directly, beside the session policies.',
  (scenario) => {
    const { arn, issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || arn === undefined) return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === issuer && Effect === 'Allow' ? arn : name)))
  },
)
