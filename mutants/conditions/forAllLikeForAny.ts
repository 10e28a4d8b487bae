import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const forAllLikeForAny = defineMutant(
  'conditions',
  'for-all-like-for-any',
  'ForAllValues is read as ForAnyValue.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/^ForAllValues:/, 'ForAnyValue:'),
      })),
    ),
)
