import { many } from '../../model/edit/many.ts'
import { sessionPolicies } from '../../model/edit/sessionPolicies.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPrincipals } from '../wrap/mapPrincipals.ts'

export const sessionGrantLostToDenyOnly = defineMutant(
  'interactions',
  'session-grant-lost-to-deny-only',
  'A session whose policies only deny has nothing left, not even what is granted to its own ARN.',
  (scenario) => {
    const { arn, issuer, type } = scenario.principal
    const statements = sessionPolicies(scenario).flatMap(({ Statement }) => many(Statement as unknown as Statement))
    const denied = statements.length > 0 && statements.every(({ Effect }) => Effect === 'Deny')
    if (type !== 'AssumedRole' || issuer === undefined || !denied) return ask(scenario)
    return ask(mapPrincipals(scenario, (name, { Effect }) => (name === arn && Effect === 'Allow' ? issuer : name)))
  },
)
