import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const anyValueNotIsNone = defineMutant(
  'interactions',
  'any-value-not-is-none',
  'ForAnyValue with a negated operator is the opposite of the positive one: no value is listed.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const several = Array.isArray(value) && value.length > 1
      if (!several || !/^ForAnyValue:\w*Not/.test(condition.operator)) return condition
      return { ...condition, operator: condition.operator.replace('ForAnyValue', 'ForAllValues') }
    }),
)
