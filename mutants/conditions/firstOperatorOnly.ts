import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const firstOperatorOnly = defineMutant(
  'conditions',
  'first-operator-only',
  'Of several operators in a condition the first is read.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const [first] = Object.entries(statement.Condition ?? {})
        return first === undefined ? statement : { ...statement, Condition: Object.fromEntries([first]) }
      }),
    ),
)
