import { defineMutant } from '../defineMutant.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const unnamedResourceMatchesAny = defineMutant(
  'resources',
  'unnamed-resource-matches-any',
  'An action without a resource is allowed by a statement on whatever resource.',
  (scenario) =>
    perRequest(scenario, (world, { resource }) =>
      resource === '*' ? mapPatterns(world, 'Resource', () => ['*']) : world,
    ),
)
