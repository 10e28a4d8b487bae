import { defineMutant } from '../defineMutant.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'
import { perRequest } from '../wrap/perRequest.ts'

const serviceOf = (action: string): string => action.split(':')[0] ?? ''

export const serviceIndexCaseSensitive = defineMutant(
  'interactions',
  'service-index-case-sensitive',
  'Statements are indexed by service as it is written, though actions are compared without letter case.',
  (scenario) =>
    perRequest(scenario, (world, { action }) => {
      const own = serviceOf(action)
      const found = (pattern: string): boolean =>
        serviceOf(pattern) === own || serviceOf(pattern).toLowerCase() !== own.toLowerCase()
      return mapPatterns(world, 'Action', (patterns) => patterns.filter(found))
    }),
)
