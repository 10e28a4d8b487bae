import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapPatterns } from '../wrap/mapPatterns.ts'

export const regexCharactersBreakPatterns = defineMutant(
  'resources',
  'regex-characters-break-patterns',
  'A pattern becomes a regular expression, and what has a meaning there does not match itself.',
  (scenario) =>
    ask(
      mapPatterns(scenario, 'Resource', (patterns) =>
        patterns.filter((pattern) => pattern.includes('${') || !/[+()[\]|^$\\]/.test(pattern)),
      ),
    ),
)
