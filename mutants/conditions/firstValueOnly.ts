import { many } from '../../model/edit/many.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const firstValueOnly = defineMutant(
  'conditions',
  'first-value-only',
  'Of several values of a condition the first is read.',
  (scenario) =>
    ask(mapConditions(scenario, (condition) => ({ ...condition, values: many(condition.values).slice(0, 1) }))),
)
