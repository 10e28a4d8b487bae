import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const allValuesNotIsSomeNot = defineMutant(
  'interactions',
  'all-values-not-is-some-not',
  'ForAllValues with a negated operator fails only where every value is one of those listed.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const several = Array.isArray(value) && value.length > 1
      if (!several || !/^ForAllValues:\w*Not/.test(condition.operator)) return condition
      return { ...condition, operator: condition.operator.replace('ForAllValues', 'ForAnyValue') }
    }),
)
