import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

/** A block for documentation that no request comes from. */
const UNREACHED = '192.0.2.250/32'

export const addressNeedsPrefix = defineMutant(
  'operators',
  'address-needs-prefix',
  'A range is an address with a prefix; without one it is no range.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => {
        if (!condition.operator.includes('IpAddress')) return condition
        const values = many(condition.values).map((range) => (String(range).includes('/') ? range : UNREACHED))
        return { ...condition, values }
      }),
    ),
)
