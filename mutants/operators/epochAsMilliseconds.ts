import { many } from '../../model/edit/many.ts'
import type { ConditionValue } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

const isDate = (operator: string): boolean => /(?:^|:)Date/.test(operator)
const inMilliseconds = (value: ConditionValue): ConditionValue =>
  /^\d{5,15}$/.test(String(value)) ? new Date(Number(value)).toISOString() : value

export const epochAsMilliseconds = defineMutant(
  'operators',
  'epoch-as-milliseconds',
  'A date given as a number is what Date takes as a number: milliseconds.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        isDate(condition.operator) ? { ...condition, values: many(condition.values).map(inMilliseconds) } : condition,
      ),
    ),
)
