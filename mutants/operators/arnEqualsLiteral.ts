import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const arnEqualsLiteral = defineMutant(
  'operators',
  'arn-equals-literal',
  'ArnEquals compares texts.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/Arn(Not)?Equals/, 'String$1Equals'),
      })),
    ),
)
