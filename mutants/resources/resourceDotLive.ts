import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

export const resourceDotLive = defineMutant(
  'resources',
  'resource-dot-live',
  'A pattern becomes a regular expression, in which a dot stands for any character.',
  (scenario) =>
    ask(
      mapPatterns(scenario, 'Resource', (patterns) =>
        patterns.map((pattern) => (pattern.includes('${') ? pattern : pattern.replaceAll('.', '?'))),
      ),
    ),
)
