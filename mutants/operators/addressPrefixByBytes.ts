import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const addressPrefixByBytes = defineMutant(
  'operators',
  'address-prefix-by-bytes',
  'A network mask is compared byte by byte, whole bytes only.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => {
        if (!condition.operator.includes('IpAddress')) return condition
        const wider = (range: string): string => {
          const [address = '', prefix] = range.split('/')
          if (prefix === undefined || address.includes(':')) return range
          const whole = Math.floor(Number(prefix) / 8)
          const bytes = address.split('.').map((byte, index) => (index < whole ? byte : '0'))
          return `${bytes.join('.')}/${whole * 8}`
        }
        return { ...condition, values: many(condition.values).map((range) => wider(String(range))) }
      }),
    ),
)
