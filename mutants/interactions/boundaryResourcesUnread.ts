import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const boundaryResourcesUnread = defineMutant(
  'interactions',
  'boundary-resources-unread',
  'A boundary lists actions; on which resources is left to the policies that grant.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement, kind) => {
        const { NotResource: _, ...rest } = statement
        return kind === 'boundary' && statement.Effect === 'Allow' ? { ...rest, Resource: '*' } : statement
      }),
    ),
)
