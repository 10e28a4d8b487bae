import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const questionMarkOptional = defineMutant(
  'actions',
  'question-mark-optional',
  'A question mark stands for at most one character.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Action } = statement
        return Action === undefined
          ? statement
          : { ...statement, Action: many(Action).flatMap((action) => [action, action.replaceAll('?', '')]) }
      }),
    ),
)
