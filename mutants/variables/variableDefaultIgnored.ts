import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const variableDefaultIgnored = defineMutant(
  'variables',
  'variable-default-ignored',
  'A default in a variable is passed over.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Resource } = statement
        if (Resource === undefined) return statement
        return {
          ...statement,
          Resource: many(Resource).map((pattern) => pattern.replace(/(\$\{[^,}]*), '[^'}]*'\}/g, '$1}')),
        }
      }),
    ),
)
