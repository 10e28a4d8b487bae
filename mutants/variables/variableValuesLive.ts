import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapStatements } from '../wrap/mapStatements.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const variableValuesLive = defineMutant(
  'variables',
  'variable-values-live',
  'The value of a variable is put into the pattern, and the pattern is matched.',
  (scenario) =>
    perRequest(scenario, (world, request) => {
      const filled = (text: string) =>
        text.replace(/\$\{([\w:/-]+)\}/g, (variable, key: string) => {
          const value = contextOf(request, key)
          return typeof value === 'string' ? value : variable
        })
      return mapStatements(world, (statement, _kind, { Version }) => {
        const { Resource } = statement
        return Resource === undefined || Version !== '2012-10-17'
          ? statement
          : { ...statement, Resource: many(Resource).map(filled) }
      })
    }),
)
