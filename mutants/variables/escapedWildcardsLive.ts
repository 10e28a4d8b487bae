import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const escapedWildcardsLive = defineMutant(
  'variables',
  'escaped-wildcards-live',
  '`${*}` is a wildcard like any other.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Resource } = statement
        if (Resource === undefined) return statement
        return {
          ...statement,
          Resource: many(Resource).map((pattern) => pattern.replaceAll('${*}', '*').replaceAll('${?}', '?')),
        }
      }),
    ),
)
