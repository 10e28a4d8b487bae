import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

export const actionStarNeedsCharacter = defineMutant(
  'actions',
  'action-star-needs-character',
  'A star in an action stands for one character at least.',
  (scenario) =>
    ask(
      mapPatterns(scenario, 'Action', (patterns) =>
        patterns.map((pattern) => (pattern === '*' ? pattern : pattern.replace(/\*+/g, '?*'))),
      ),
    ),
)
