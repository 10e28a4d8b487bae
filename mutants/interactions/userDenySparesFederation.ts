import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const userDenySparesFederation = defineMutant(
  'interactions',
  'user-deny-spares-federation',
  'A Deny of a user is meant for the user; federated users have ARNs of their own.',
  (scenario) => {
    const { issuer, type } = scenario.principal
    if (type !== 'FederatedUser') return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === issuer && Effect === 'Deny' ? NOBODY : name)))
  },
)
