import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { listOf, mapStatements } from '../wrap/mapStatements.ts'

export const firstActionOnly = defineMutant(
  'actions',
  'first-action-only',
  'Action is read as one string.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const [first] = listOf(statement.Action)
        return first === undefined ? statement : { ...statement, Action: first }
      }),
    ),
)
