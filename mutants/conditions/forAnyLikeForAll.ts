import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const forAnyLikeForAll = defineMutant(
  'conditions',
  'for-any-like-for-all',
  'ForAnyValue is read as ForAllValues.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/^ForAnyValue:/, 'ForAllValues:'),
      })),
    ),
)
