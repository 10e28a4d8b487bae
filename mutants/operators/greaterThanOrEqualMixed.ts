import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const greaterThanOrEqualMixed = defineMutant(
  'operators',
  'greater-than-or-equal-mixed',
  'GreaterThanEquals excludes the bound.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/(Numeric|Date)GreaterThanEquals/, '$1GreaterThan'),
      })),
    ),
)
