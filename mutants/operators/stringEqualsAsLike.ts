import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const stringEqualsAsLike = defineMutant(
  'operators',
  'string-equals-as-like',
  'Wildcards work in StringEquals as well.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/String(Not)?Equals(?!IgnoreCase)/, 'String$1Like'),
      })),
    ),
)
