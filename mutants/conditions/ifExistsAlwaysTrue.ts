import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const ifExistsAlwaysTrue = defineMutant(
  'conditions',
  'if-exists-always-true',
  'An operator with IfExists never fails.',
  (scenario) =>
    ask(mapConditions(scenario, (condition) => (condition.operator.endsWith('IfExists') ? true : condition))),
)
