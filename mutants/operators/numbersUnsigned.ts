import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'
import { COMPARISONS } from '../wrap/comparisons.ts'

export const numbersUnsigned = defineMutant(
  'operators',
  'numbers-unsigned',
  'A number is a run of digits; a sign before it is not read.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const test = COMPARISONS[condition.operator.replace(/^Numeric/, '')]
      if (!condition.operator.startsWith('Numeric') || test === undefined || typeof value !== 'string') return condition
      if (!/^-?\d+(?:\.\d+)?$/.test(value)) return condition
      return many(condition.values).some((bound) => test(Math.abs(Number(value)), Math.abs(Number(bound))))
    }),
)
