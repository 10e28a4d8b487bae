import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { splitStatements } from '../wrap/splitStatements.ts'

export const operatorsOred = defineMutant(
  'conditions',
  'operators-ored',
  'A statement applies when one of its condition operators holds.',
  (scenario) =>
    ask(
      splitStatements(scenario, (statement) => {
        const operators = Object.entries(statement.Condition ?? {})
        if (operators.length < 2) return [statement]
        return operators.map(([operator, keys]) => ({ ...statement, Condition: { [operator]: keys } }))
      }),
    ),
)
