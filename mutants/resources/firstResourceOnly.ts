import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { listOf, mapStatements } from '../wrap/mapStatements.ts'

export const firstResourceOnly = defineMutant(
  'resources',
  'first-resource-only',
  'Resource is read as one string.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const [first] = listOf(statement.Resource)
        return first === undefined ? statement : { ...statement, Resource: first }
      }),
    ),
)
