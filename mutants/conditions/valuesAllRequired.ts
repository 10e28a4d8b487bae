import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const valuesAllRequired = defineMutant(
  'conditions',
  'values-all-required',
  'Every value of a condition has to be there.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(world, (condition) => {
        const several = condition.operator === 'StringEquals' && new Set(many(condition.values)).size > 1
        return !(several && typeof contextOf(request, condition.key) === 'string') && condition
      }),
    ),
)
