import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const notResourceIgnored = defineMutant(
  'resources',
  'not-resource-ignored',
  'NotResource is not implemented: such a statement is about everything.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { NotResource, ...rest } = statement
        return NotResource === undefined ? statement : { ...rest, Resource: '*' }
      }),
    ),
)
