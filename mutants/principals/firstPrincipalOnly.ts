import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const firstPrincipalOnly = defineMutant(
  'principals',
  'first-principal-only',
  'A statement has one principal.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Principal } = statement
        if (typeof Principal !== 'object' || Principal === null) return statement
        return {
          ...statement,
          Principal: Object.fromEntries(Object.entries(Principal).map(([kind, names]) => [kind, many(names)[0] ?? []])),
        }
      }),
    ),
)
