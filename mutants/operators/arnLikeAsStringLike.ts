import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const arnLikeAsStringLike = defineMutant(
  'operators',
  'arn-like-as-string-like',
  'ArnLike is StringLike.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => ({
        ...condition,
        operator: condition.operator.replace(/Arn(Not)?Like/, 'String$1Like'),
      })),
    ),
)
