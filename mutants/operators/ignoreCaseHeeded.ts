import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const ignoreCaseHeeded = defineMutant(
  'operators',
  'ignore-case-heeded',
  'StringEqualsIgnoreCase is StringEquals.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/EqualsIgnoreCase/, 'Equals'),
      })),
    ),
)
