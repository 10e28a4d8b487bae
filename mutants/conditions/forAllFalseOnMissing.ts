import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const forAllFalseOnMissing = defineMutant(
  'conditions',
  'for-all-false-on-missing',
  'ForAllValues over a key that is not there fails.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(
        world,
        (condition) =>
          !(condition.operator.startsWith('ForAllValues:') && contextOf(request, condition.key) === undefined) &&
          condition,
      ),
    ),
)
