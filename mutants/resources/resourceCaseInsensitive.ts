import { many } from '../../model/edit/many.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapStatements } from '../wrap/mapStatements.ts'

export const resourceCaseInsensitive = defineMutant(
  'resources',
  'resource-case-insensitive',
  'Resources are compared in lower case.',
  (scenario) => {
    const requests = scenario.requests.map((request) => ({ ...request, resource: request.resource.toLowerCase() }))
    const lower = (patterns: Statement['Resource']) => many(patterns).map((pattern) => pattern.toLowerCase())
    const world = mapStatements({ ...scenario, requests }, (statement) => {
      if (statement.Resource !== undefined) return { ...statement, Resource: lower(statement.Resource) }
      return statement.NotResource === undefined
        ? statement
        : { ...statement, NotResource: lower(statement.NotResource) }
    })
    return ask(world)
  },
)
