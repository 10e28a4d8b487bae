import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { splitStatements } from '../wrap/splitStatements.ts'

export const twoNotsAreOne = defineMutant(
  'interactions',
  'two-nots-are-one',
  'A statement with NotAction and NotResource spares only the listed actions on the listed resources.',
  (scenario) =>
    ask(
      splitStatements(scenario, (statement) => {
        const { NotAction, NotResource, ...rest } = statement
        if (NotAction === undefined || NotResource === undefined) return [statement]
        return [
          { ...rest, NotAction, Resource: '*' },
          { ...rest, Action: '*', NotResource },
        ]
      }),
    ),
)
