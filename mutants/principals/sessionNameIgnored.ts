import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionNameIgnored = defineMutant(
  'principals',
  'session-name-ignored',
  'A session is known by its role: every session of the role has the same name.',
  (scenario) => {
    const { arn } = scenario.principal
    const role = arn?.slice(0, arn.lastIndexOf('/') + 1)
    if (scenario.principal.type !== 'AssumedRole' || arn === undefined || role === undefined) return ask(scenario)
    return ask(mapPrincipals(scenario, (name) => (name.startsWith(role) ? arn : name)))
  },
)
