import { defineMutant } from '../defineMutant.ts'
import { askWithConditions } from '../wrap/askWithConditions.ts'

export const ipv6Unknown = defineMutant(
  'operators',
  'ipv6-unknown',
  'An address is four bytes; what has colons is none.',
  (scenario) =>
    askWithConditions(scenario, (condition, value) => {
      const six = typeof value === 'string' && value.includes(':')
      return six && /^(?:Not)?IpAddress$/.test(condition.operator) ? condition.operator.startsWith('Not') : condition
    }),
)
