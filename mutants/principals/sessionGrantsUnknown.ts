import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionGrantsUnknown = defineMutant(
  'principals',
  'session-grants-unknown',
  'Assumed-role ARNs in a resource policy are nobody’s.',
  (scenario) => ask(mapPrincipals(scenario, (name) => (name.includes(':assumed-role/') ? `${name}-nobody` : name))),
)
