import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const resourceByPrefix = defineMutant(
  'resources',
  'resource-by-prefix',
  'A resource is meant when it begins as the policy’s does.',
  (scenario) =>
    ask(
      mapStatements(scenario, (statement) => {
        const { Resource } = statement
        if (Resource === undefined) return statement
        return {
          ...statement,
          Resource: many(Resource).map((pattern) => (pattern.endsWith('*') ? pattern : `${pattern}*`)),
        }
      }),
    ),
)
