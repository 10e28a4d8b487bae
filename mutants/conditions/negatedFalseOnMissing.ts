import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

const NEGATED = /^(?:String|Numeric|Date|Arn)Not|^NotIpAddress/

export const negatedFalseOnMissing = defineMutant(
  'conditions',
  'negated-false-on-missing',
  'A condition on a key that is not there fails.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(
        world,
        (condition) =>
          !(NEGATED.test(condition.operator) && contextOf(request, condition.key) === undefined) && condition,
      ),
    ),
)
