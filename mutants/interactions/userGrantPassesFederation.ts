import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const userGrantPassesFederation = defineMutant(
  'interactions',
  'user-grant-passes-federation',
  'A grant to a user reaches its federated users as it reaches the user: beside the session policy.',
  (scenario) => {
    const { arn, issuer, type } = scenario.principal
    if (type !== 'FederatedUser' || arn === undefined) return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === issuer && Effect === 'Allow' ? arn : name)))
  },
)
