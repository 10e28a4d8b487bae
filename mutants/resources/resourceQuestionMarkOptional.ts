import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

export const resourceQuestionMarkOptional = defineMutant(
  'resources',
  'resource-question-mark-optional',
  'A question mark stands for one character or none.',
  (scenario) =>
    ask(
      mapPatterns(scenario, 'Resource', (patterns) =>
        patterns.flatMap((pattern) => (pattern.includes('${') ? [pattern] : [pattern, pattern.replaceAll('?', '')])),
      ),
    ),
)
