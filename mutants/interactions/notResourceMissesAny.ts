import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { splitStatements } from '../wrap/splitStatements.ts'

export const notResourceMissesAny = defineMutant(
  'interactions',
  'not-resource-misses-any',
  'A statement with NotResource applies to what one of the patterns does not match.',
  (scenario) =>
    ask(
      splitStatements(scenario, (statement) => {
        const patterns = many(statement.NotResource)
        return patterns.length < 2 ? [statement] : patterns.map((NotResource) => ({ ...statement, NotResource }))
      }),
    ),
)
