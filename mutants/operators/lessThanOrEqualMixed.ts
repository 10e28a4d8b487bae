import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const lessThanOrEqualMixed = defineMutant(
  'operators',
  'less-than-or-equal-mixed',
  'LessThan includes the bound.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/(Numeric|Date)LessThan(?!Equals)/, '$1LessThanEquals'),
      })),
    ),
)
