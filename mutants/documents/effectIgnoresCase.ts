import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const effectIgnoresCase = defineMutant(
  'documents',
  'effect-ignores-case',
  'Effect is Allow or Deny in any letter case.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const effect = String(statement.Effect).toLowerCase()
        return effect === 'allow' && statement.Effect !== 'Allow' ? { ...statement, Effect: 'Allow' } : statement
      }),
    ),
)
