import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapStatements } from '../wrap/mapStatements.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const valuesSubstitutedAgain = defineMutant(
  'variables',
  'values-substituted-again',
  'Variables are put in until there are none left.',
  (scenario) =>
    perRequest(scenario, (world, request) => {
      const inside = (key: string): boolean => String(contextOf(request, key) ?? '').includes('${')
      return mapStatements(world, (statement, _kind, { Version }) => {
        if (statement.Resource === undefined || Version !== '2012-10-17') return statement
        const filled = (text: string): string =>
          text.replace(/\$\{([\w:/-]+)\}/g, (variable, key: string) =>
            inside(key) ? String(contextOf(request, key)) : variable,
          )
        return { ...statement, Resource: many(statement.Resource).map(filled) }
      })
    }),
)
