import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

export const positiveTrueOnMissing = defineMutant(
  'conditions',
  'positive-true-on-missing',
  'A condition on a key that is not there is passed over.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(world, (condition) =>
        /^(?:String(?:Equals|Like)|Numeric|Date|Bool|Ip|Arn)/.test(condition.operator) &&
        contextOf(request, condition.key) === undefined
          ? true
          : condition,
      ),
    ),
)
