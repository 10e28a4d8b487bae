import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const ifExistsIgnored = defineMutant(
  'conditions',
  'if-exists-ignored',
  'IfExists is cut off the operator.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({ ...condition, operator: condition.operator.replace(/IfExists$/, '') })),
    ),
)
