import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'
import { names } from '../wrap/names.ts'

const isPinned = (block: Statement['Condition']): boolean =>
  Object.entries(block ?? {}).some(
    ([operator, keys]) =>
      /^(?:Arn|String)(?:Equals|Like)/.test(operator) &&
      Object.keys(keys).some((key) => key.toLowerCase() === 'aws:principalarn'),
  )

export const pinnedStarLimited = defineMutant(
  'interactions',
  'pinned-star-limited',
  'A star tied to the role by aws:PrincipalArn grants what the role’s ARN would: inside the limits.',
  (scenario) => {
    const { issuer, type } = scenario.principal
    if (type !== 'AssumedRole' || issuer === undefined) return ask(scenario)
    return ask(
      mapStatements(scenario, (statement, kind) => {
        const { Condition, Effect, Principal } = statement
        const star = Principal === '*' || names(statement, '*')
        if (kind !== 'resource' || Effect !== 'Allow' || !star || !isPinned(Condition)) return statement
        return { ...statement, Principal: { AWS: issuer } }
      }),
    )
  },
)
