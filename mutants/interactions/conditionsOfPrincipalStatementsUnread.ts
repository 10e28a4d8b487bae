import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { names } from '../wrap/names.ts'

export const conditionsOfPrincipalStatementsUnread = defineMutant(
  'interactions',
  'conditions-of-principal-statements-unread',
  'A grant that names its principal is for that one; conditions are read where the principal is a star.',
  (scenario) =>
    ask(
      mapConditions(scenario, ({ kind, statement, ...condition }) => {
        const named = kind === 'resource' && statement.Effect === 'Allow' && typeof statement.Principal === 'object'
        return (named && !names(statement, '*')) || { kind, statement, ...condition }
      }),
    ),
)
