import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const innerActionWildcardsLiteral = defineMutant(
  'actions',
  'inner-action-wildcards-literal',
  'Only a wildcard at the end of an action is one.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Action } = statement
        if (Action === undefined) return statement
        return {
          ...statement,
          Action: many(Action).map((action) => (/[*?]./.test(action) ? 'mutants:Nothing' : action)),
        }
      }),
    ),
)
