import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionsOfOneName = defineMutant(
  'principals',
  'sessions-of-one-name',
  'Sessions are told apart by their names.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole' || arn === undefined) return ask(scenario)
    const own = arn.slice(arn.lastIndexOf('/'))
    return ask(mapPrincipals(scenario, (name) => (name.includes(':assumed-role/') && name.endsWith(own) ? arn : name)))
  },
)
