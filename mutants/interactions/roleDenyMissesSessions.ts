import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const roleDenyMissesSessions = defineMutant(
  'interactions',
  'role-deny-misses-sessions',
  'A Deny of a role in a resource policy is compared with who asks, which is a session.',
  (scenario) => {
    const { issuer, type } = scenario.principal
    if (type !== 'AssumedRole') return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === issuer && Effect === 'Deny' ? NOBODY : name)))
  },
)
