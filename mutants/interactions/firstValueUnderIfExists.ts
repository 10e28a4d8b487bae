import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const firstValueUnderIfExists = defineMutant(
  'interactions',
  'first-value-under-if-exists',
  'An operator with IfExists has one value.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        /^[^:]+IfExists$/.test(condition.operator)
          ? { ...condition, values: many(condition.values).slice(0, 1) }
          : condition,
      ),
    ),
)
