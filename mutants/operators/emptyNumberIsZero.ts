import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'
import { COMPARISONS } from '../wrap/comparisons.ts'

export const emptyNumberIsZero = defineMutant(
  'operators',
  'empty-number-is-zero',
  'An empty text is the number 0, as JavaScript has it.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const test = COMPARISONS[condition.operator.replace(/^Numeric/, '')]
      if (!condition.operator.startsWith('Numeric') || test === undefined || value !== '') return condition
      return many(condition.values).some((bound) => test(Number(value), Number(bound)))
    }),
)
