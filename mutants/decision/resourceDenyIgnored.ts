import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const resourceDenyIgnored = defineMutant(
  'decision',
  'resource-deny-ignored',
  'A resource policy is there to grant: its Deny statements are passed over.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) =>
        kind === 'resource' && statement.Effect === 'Deny' ? inert(statement) : statement,
      ),
    ),
)
