import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const binaryIgnoresCase = defineMutant(
  'operators',
  'binary-ignores-case',
  'Base64 is compared without letter case.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace('BinaryEquals', 'StringEqualsIgnoreCase'),
      })),
    ),
)
