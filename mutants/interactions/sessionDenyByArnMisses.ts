import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'
import { NOBODY } from '../wrap/nobody.ts'

export const sessionDenyByArnMisses = defineMutant(
  'interactions',
  'session-deny-by-arn-misses',
  'Resource policies deny roles; a session ARN under a Deny is nobody.',
  (scenario) => {
    const { arn, type } = scenario.principal
    if (type !== 'AssumedRole') return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === arn && Effect === 'Deny' ? NOBODY : name)))
  },
)
