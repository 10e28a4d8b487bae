import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'
import { contextOf } from '../wrap/contextOf.ts'

export const variableValuesLiveInConditions = defineMutant(
  'interactions',
  'variable-values-live-in-conditions',
  'StringLike gets the value of a variable put into its pattern, and matches.',
  (scenario) =>
    askWithConditions(scenario, (condition, _value, request) => {
      if (!condition.operator.includes('StringLike') || condition.policy.Version !== '2012-10-17') return condition
      const values = many(condition.values).map((value) =>
        String(value).replace(/\$\{([\w:/-]+)\}/g, (variable, key: string) => {
          const own = contextOf(request, key)
          return typeof own === 'string' ? own : variable
        }),
      )
      return { ...condition, values }
    }),
)
