import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const actionByPrefix = defineMutant(
  'actions',
  'action-by-prefix',
  'An action is meant when it begins as the policy’s does.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) =>
        statement.Action === undefined
          ? statement
          : { ...statement, Action: many(statement.Action).map((action) => `${action}*`.replace(/\*+$/, '*')) },
      ),
    ),
)
