import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const addressesSigned = defineMutant(
  'operators',
  'addresses-signed',
  'Addresses are 32-bit integers; the masked one of an address from 128.0.0.0 on is negative and equals no range’s.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      if (!/^(?:Not)?IpAddress$/.test(condition.operator) || typeof value !== 'string') return condition
      const negative = /^\d+\./.test(value) && Number.parseInt(value, 10) >= 128
      return negative && many(condition.values).every((range) => !/\/0$/.test(String(range)))
        ? condition.operator.startsWith('Not')
        : condition
    }),
)
