import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const notResourceAsResource = defineMutant(
  'resources',
  'not-resource-as-resource',
  'NotResource is read as Resource.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { NotResource, ...rest } = statement
        return NotResource === undefined ? statement : { ...rest, Resource: NotResource }
      }),
    ),
)
