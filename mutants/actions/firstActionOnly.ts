import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const firstActionOnly = defineMutant(
  'actions',
  'first-action-only',
  'Action is read as one string.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const [first] = many(statement.Action)
        return first === undefined ? statement : { ...statement, Action: first }
      }),
    ),
)
