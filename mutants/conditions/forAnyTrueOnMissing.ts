import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const forAnyTrueOnMissing = defineMutant(
  'conditions',
  'for-any-true-on-missing',
  'ForAnyValue over a key that is not there holds.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(world, (condition) =>
        condition.operator.startsWith('ForAnyValue:') && contextOf(request, condition.key) === undefined
          ? true
          : condition,
      ),
    ),
)
