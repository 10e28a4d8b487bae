import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'
import { COMPARISONS } from '../wrap/comparisons.ts'

export const numbersTruncated = defineMutant(
  'operators',
  'numbers-truncated',
  'Numbers are read with parseInt.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const test = COMPARISONS[condition.operator.replace(/^Numeric/, '')]
      if (!condition.operator.startsWith('Numeric') || test === undefined || typeof value !== 'string') return condition
      if (!/^-?\d+(?:\.\d+)?$/.test(value)) return condition
      return many(condition.values).some((bound) =>
        test(Number.parseInt(value, 10), Number.parseInt(String(bound), 10)),
      )
    }),
)
