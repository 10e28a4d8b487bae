import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

const NEGATED = /^(?:String|Numeric|Date|Arn)Not|^NotIpAddress/

export const negatedValuesAlternatives = defineMutant(
  'conditions',
  'negated-values-alternatives',
  'Several values of a negated operator are alternatives as everywhere: different from one of them is enough.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(world, (condition) => {
        const several = new Set(many(condition.values)).size > 1 && NEGATED.test(condition.operator)
        return several && typeof contextOf(request, condition.key) === 'string' ? true : condition
      }),
    ),
)
