import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionLimitsSessionGrants = defineMutant(
  'session',
  'session-limits-session-grants',
  'Session policies limit whatever the session does, grants to its own ARN included.',
  (scenario) => {
    const { arn, issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || issuer === undefined || sessionPolicies(scenario).length === 0) return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === arn && Effect === 'Allow' ? issuer : name)))
  },
)
