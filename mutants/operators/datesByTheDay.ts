import { many } from '../../model/edit/many.ts'
import type { ContextValue } from '../../model/format/request.ts'
import type { ConditionValue } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

const isDate = (operator: string): boolean => /(?:^|:)Date/.test(operator)
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

export const datesByTheDay = defineMutant(
  'operators',
  'dates-by-the-day',
  'Dates are compared by the day.',
  (scenario) => {
    const day = (value: ConditionValue): ConditionValue => String(value).replace(/T\d\d:\d\d.*$/, 'T00:00:00Z')
    const world = mapConditions(scenario, (condition) =>
      isDate(condition.operator) ? { ...condition, values: many(condition.values).map(day) } : condition,
    )
    const dated = (value: ContextValue): ContextValue =>
      typeof value === 'string' && ISO.test(value) ? String(day(value)) : value
    const requests = world.requests.map((request) => ({
      ...request,
      context: Object.fromEntries(Object.entries(request.context).map(([key, value]) => [key, dated(value)])),
    }))
    return ask({ ...world, requests })
  },
)
