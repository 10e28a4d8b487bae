import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

/** `203.0.113.0/24` → `203.0.113` */
const leading = (range: string): string => range.replace(/\/\d+$/, '').replace(/(?:\.0)+$/, '')

export const addressesAsText = defineMutant(
  'operators',
  'addresses-as-text',
  'An address is in a range when it begins with the range’s leading bytes.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(world, (condition) => {
        const value = contextOf(request, condition.key)
        if (!condition.operator.startsWith('IpAddress') || typeof value !== 'string') return condition
        return many(condition.values).some((range) => value.startsWith(leading(String(range))))
      }),
    ),
)
