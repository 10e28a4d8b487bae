import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const stringLikeAsEquals = defineMutant(
  'operators',
  'string-like-as-equals',
  'StringLike compares like StringEquals.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/String(Not)?Like/, 'String$1Equals'),
      })),
    ),
)
