import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const absentNumberIsZero = defineMutant(
  'conditions',
  'absent-number-is-zero',
  'A number that is not there is 0, as an integer without a value is.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const [, comparison] = /^Numeric(LessThan|GreaterThan)(?:Equals)?$/.exec(condition.operator) ?? []
      if (comparison === undefined || value !== undefined) return condition
      return many(condition.values).some((bound) => (comparison === 'LessThan' ? 0 < Number(bound) : 0 > Number(bound)))
    }),
)
