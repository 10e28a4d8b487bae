import { many } from '../../model/edit/many.ts'
import type { ConditionValue } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const boolByTruthiness = defineMutant(
  'operators',
  'bool-by-truthiness',
  'Bool takes any text that is not empty for true, as JavaScript does.',
  (scenario) => {
    const truth = (value: ConditionValue): string => String(typeof value === 'string' ? value !== '' : value)
    return askWithConditions(scenario, (condition, value) => {
      if (condition.operator !== 'Bool' || typeof value !== 'string') return condition
      return many(condition.values).some((wanted) => truth(wanted) === truth(value))
    })
  },
)
