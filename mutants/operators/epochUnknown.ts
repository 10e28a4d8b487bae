import { many } from '../../model/edit/many.ts'
import type { ConditionValue } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

const isDate = (operator: string): boolean => /(?:^|:)Date/.test(operator)
const unread = (value: ConditionValue): ConditionValue => (/^\d{5,15}$/.test(String(value)) ? 'no date' : value)

export const epochUnknown = defineMutant(
  'operators',
  'epoch-unknown',
  'A date is written in ISO 8601; a number is none.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        isDate(condition.operator) ? { ...condition, values: many(condition.values).map(unread) } : condition,
      ),
    ),
)
