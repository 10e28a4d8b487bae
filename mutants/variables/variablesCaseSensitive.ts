import { defineMutant } from '../defineMutant.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const variablesCaseSensitive = defineMutant(
  'variables',
  'variables-case-sensitive',
  'The name of a variable is looked up as it is written.',
  (scenario) =>
    perRequest(scenario, (world, { context }) =>
      mapPatterns(world, 'Resource', (patterns) =>
        patterns.filter((pattern) =>
          [...pattern.matchAll(/\$\{([\w:/-]+)\}/g)].every(([, key = '']) => {
            const present = Object.keys(context).find((name) => name.toLowerCase() === key.toLowerCase())
            return present === undefined || present === key
          }),
        ),
      ),
    ),
)
