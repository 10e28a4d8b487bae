import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'
import { matchesGlob } from '../wrap/matchesGlob.ts'

export const stringLikeIgnoresCase = defineMutant(
  'operators',
  'string-like-ignores-case',
  'Patterns are compiled with the flag for either letter case.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      if (!/^String(?:Not)?Like$/.test(condition.operator) || typeof value !== 'string') return condition
      if (JSON.stringify(condition.values).includes('${')) return condition
      const found = many(condition.values).some((pattern) =>
        matchesGlob(String(pattern).toLowerCase(), value.toLowerCase()),
      )
      return found !== condition.operator.includes('Not')
    }),
)
