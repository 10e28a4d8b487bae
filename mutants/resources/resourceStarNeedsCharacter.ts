import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

export const resourceStarNeedsCharacter = defineMutant(
  'resources',
  'resource-star-needs-character',
  'A star stands for one character at least.',
  (scenario) =>
    ask(
      mapPatterns(scenario, 'Resource', (patterns) =>
        patterns.map((pattern) =>
          pattern === '*' || pattern.includes('${') ? pattern : pattern.replace(/\*+/g, '?*'),
        ),
      ),
    ),
)
