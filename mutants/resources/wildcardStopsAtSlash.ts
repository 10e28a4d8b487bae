import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { mapStatements } from '../wrap/mapStatements.ts'
import { matchesGlob } from '../wrap/matchesGlob.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const wildcardStopsAtSlash = defineMutant(
  'resources',
  'wildcard-stops-at-slash',
  'A wildcard matches within one part of a path.',
  (scenario) =>
    perRequest(scenario, (world, { resource }) =>
      mapStatements(world, (statement) => {
        const { Resource } = statement
        if (Resource === undefined || resource === '*') return statement
        const reaches = (pattern: string) =>
          pattern === '*' || pattern.includes('${') || !pattern.includes('*') || matchesGlob(pattern, resource, '/')
        return {
          ...statement,
          Resource: many(Resource).map((pattern) => (reaches(pattern) ? pattern : 'arn:aws:none:::none')),
        }
      }),
    ),
)
