import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const sessionResourcesUnread = defineMutant(
  'interactions',
  'session-resources-unread',
  'Session policies are intersected with the role’s by their actions.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) => {
        const { NotResource: _, ...rest } = statement
        return kind === 'session' && statement.Effect === 'Allow' ? { ...rest, Resource: '*' } : statement
      }),
    ),
)
