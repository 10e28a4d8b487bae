import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const awsStarSparesAnonymous = defineMutant(
  'interactions',
  'aws-star-spares-anonymous',
  'A star under AWS means everybody with an AWS identity; who is anonymous has none.',
  (scenario) => {
    if (scenario.principal.type !== 'Anonymous') return ask(scenario)
    return ask(mapPrincipals(scenario, (name) => (name === '*' ? NOBODY : name)))
  },
)
