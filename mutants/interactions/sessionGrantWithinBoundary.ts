import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionGrantWithinBoundary = defineMutant(
  'interactions',
  'session-grant-within-boundary',
  'A boundary limits whatever the session does, grants to its own ARN included.',
  (scenario) => {
    const { arn, issuer, type } = scenario.principal
    const limited = type === 'AssumedRole' && scenario.policies.boundary !== undefined
    if (!limited || issuer === undefined || sessionPolicies(scenario).length > 0) return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === arn && Effect === 'Allow' ? issuer : name)))
  },
)
