import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { contextOf } from '../wrap/contextOf.ts'
import { mapConditions } from '../wrap/mapConditions.ts'
import { perRequest } from '../wrap/perRequest.ts'

/** Whether a value stands to one of the policy's as the operator wants it, both as texts; undefined for other operators. */
function compared(operator: string, value: string, wanted: readonly unknown[]): boolean | undefined {
  const test = TESTS[operator.replace(/^Numeric/, '').replace(/IfExists$/, '')]
  return test && wanted.some((one) => test(value, String(one)))
}

const TESTS: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  Equals: (value, wanted) => value === wanted,
  LessThan: (value, wanted) => value < wanted,
  LessThanEquals: (value, wanted) => value <= wanted,
  GreaterThan: (value, wanted) => value > wanted,
  GreaterThanEquals: (value, wanted) => value >= wanted,
}

export const numbersAsText = defineMutant(
  'operators',
  'numbers-as-text',
  'Numbers are compared as texts.',
  (scenario) =>
    perRequest(scenario, (world, request) =>
      mapConditions(world, (condition) => {
        const value = contextOf(request, condition.key)
        if (!condition.operator.startsWith('Numeric') || typeof value !== 'string') return condition
        return compared(condition.operator, value, many(condition.values)) ?? condition
      }),
    ),
)
