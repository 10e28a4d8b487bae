import type { ConditionBlock } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const firstKeyOnly = defineMutant(
  'conditions',
  'first-key-only',
  'An operator has a key and its values; a second key is not read.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => {
        const keys = Object.keys((condition.statement.Condition as ConditionBlock)[condition.operator] ?? {})
        return keys[0] !== condition.key || condition
      }),
    ),
)
