import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapStatements } from '../wrap/mapStatements.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const missingVariableEmpty = defineMutant(
  'variables',
  'missing-variable-empty',
  'A variable without a value is the empty string.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapStatements(world, (statement, _kind, { Version }) => {
        const { Resource } = statement
        if (Resource === undefined || Version !== '2012-10-17') return statement
        const filled = (text: string) =>
          text.replace(/\$\{([\w:/-]+)\}/g, (variable, key: string) =>
            contextOf(request, key) === undefined ? '' : variable,
          )
        return { ...statement, Resource: many(Resource).map(filled) }
      }),
    ),
)
