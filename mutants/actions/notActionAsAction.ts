import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const notActionAsAction = defineMutant(
  'actions',
  'not-action-as-action',
  'NotAction is read as Action.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { NotAction, ...rest } = statement
        return NotAction === undefined ? statement : { ...rest, Action: NotAction }
      }),
    ),
)
