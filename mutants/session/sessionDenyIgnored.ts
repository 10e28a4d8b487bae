import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { inert, mapStatements } from '../wrap/mapStatements.ts'

export const sessionDenyIgnored = defineMutant(
  'session',
  'session-deny-ignored',
  'A session policy only filters: its Deny statements are passed over.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) =>
        kind === 'session' && statement.Effect === 'Deny' ? inert(statement) : statement,
      ),
    ),
)
