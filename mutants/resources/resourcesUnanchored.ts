import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const resourcesUnanchored = defineMutant(
  'resources',
  'resources-unanchored',
  'The patterns of a list become one expression, ^a|b|c$, whose anchors bind to the first and the last alone.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const patterns = many(statement.Resource)
        if (patterns.length < 2) return statement
        const last = patterns.length - 1
        const Resource = patterns.map((pattern, index) => (index < last && pattern !== '*' ? `${pattern}*` : pattern))
        return { ...statement, Resource }
      }),
    ),
)
