import { defineMutant } from '../defineMutant.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'
import { matchesGlob } from '../wrap/matchesGlob.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const wildcardStopsAtColon = defineMutant(
  'resources',
  'wildcard-stops-at-colon',
  'ARNs are split at every colon and compared part by part.',
  (scenario) =>
    perRequest(scenario, (world, { resource }) =>
      mapPatterns(world, 'Resource', (patterns) =>
        patterns.filter((pattern) => {
          const literal = pattern === '*' || resource === '*' || pattern.includes('${') || !pattern.includes('*')
          return literal || matchesGlob(pattern, resource, ':')
        }),
      ),
    ),
)
