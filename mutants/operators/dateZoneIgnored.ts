import { many } from '../../model/edit/many.ts'
import type { ConditionValue } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

const isDate = (operator: string): boolean => /(?:^|:)Date/.test(operator)
const inUtc = (value: ConditionValue): ConditionValue => String(value).replace(/[+-]\d\d:\d\d$/, 'Z')

export const dateZoneIgnored = defineMutant(
  'operators',
  'date-zone-ignored',
  'The time zone at the end of a date is cut off.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        isDate(condition.operator) ? { ...condition, values: many(condition.values).map(inUtc) } : condition,
      ),
    ),
)
