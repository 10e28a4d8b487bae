import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const firstResourceOnly = defineMutant(
  'resources',
  'first-resource-only',
  'Resource is read as one string.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const [first] = many(statement.Resource)
        return first === undefined ? statement : { ...statement, Resource: first }
      }),
    ),
)
