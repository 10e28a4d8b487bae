import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { splitStatements } from '../wrap/splitStatements.ts'

export const notActionMissesAny = defineMutant(
  'interactions',
  'not-action-misses-any',
  'A statement with NotAction applies to what one of the patterns does not match.',
  (scenario) =>
    ask(
      splitStatements(scenario, (statement) => {
        const patterns = many(statement.NotAction)
        return patterns.length < 2 ? [statement] : patterns.map((NotAction) => ({ ...statement, NotAction }))
      }),
    ),
)
