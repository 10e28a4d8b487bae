import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const addressMaskShifted = defineMutant(
  'operators',
  'address-mask-shifted',
  'The network mask is a shift by 32 minus the prefix, which for /0 shifts nothing.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        condition.operator.endsWith('IpAddress')
          ? { ...condition, values: many(condition.values).map((range) => String(range).replace(/\/0$/, '/32')) }
          : condition,
      ),
    ),
)
