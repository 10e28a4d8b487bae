import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const absentBoolIsFalse = defineMutant(
  'conditions',
  'absent-bool-is-false',
  'A flag that is not there is false.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      if (condition.operator !== 'Bool' || value !== undefined) return condition
      return many(condition.values).some((wanted) => String(wanted).toLowerCase() === 'false')
    }),
)
