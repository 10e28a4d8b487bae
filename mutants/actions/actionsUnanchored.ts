import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const actionsUnanchored = defineMutant(
  'actions',
  'actions-unanchored',
  'The patterns of a list become one expression, ^a|b|c$, whose anchors bind to the first and the last alone.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const patterns = many(statement.Action)
        if (patterns.length < 2) return statement
        const last = patterns.length - 1
        return { ...statement, Action: patterns.map((pattern, index) => (index < last ? `${pattern}*` : pattern)) }
      }),
    ),
)
