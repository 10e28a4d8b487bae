import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'
import { matchesGlob } from '../wrap/matchesGlob.ts'

export const stringLikeStopsAtSlash = defineMutant(
  'operators',
  'string-like-stops-at-slash',
  'StringLike matches like file names: a star stops at a slash.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      if (!/^String(?:Not)?Like$/.test(condition.operator) || typeof value !== 'string') return condition
      if (JSON.stringify(condition.values).includes('${')) return condition
      const found = many(condition.values).some((pattern) => matchesGlob(String(pattern), value, '/'))
      return found !== condition.operator.includes('Not')
    }),
)
