import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const absentTextIsEmpty = defineMutant(
  'conditions',
  'absent-text-is-empty',
  'A text that is not there is empty, and a star matches it.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const like = condition.operator === 'StringLike' && value === undefined
      return (like && many(condition.values).includes('*')) || condition
    }),
)
