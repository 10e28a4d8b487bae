import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const ipv6ByText = defineMutant(
  'operators',
  'ipv6-by-text',
  'An IPv6 address is in a range when it begins with the text of the range.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const six = typeof value === 'string' && value.includes(':') && condition.operator === 'IpAddress'
      if (!six) return condition
      return many(condition.values).some((range) => value.startsWith(String(range).replace(/:{0,2}\/\d+$/, '')))
    }),
)
