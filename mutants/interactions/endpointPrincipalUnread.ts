import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const endpointPrincipalUnread = defineMutant(
  'interactions',
  'endpoint-principal-unread',
  'The Principal of an endpoint policy has to be there and is not read.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) =>
        kind === 'endpoint' && statement.Principal !== undefined ? { ...statement, Principal: '*' } : statement,
      ),
    ),
)
