import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const listOfOneUnread = defineMutant(
  'documents',
  'list-of-one-unread',
  'A value in brackets is compared with its brackets.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) => {
        const one =
          Array.isArray(condition.values) && condition.values.length === 1 && !condition.operator.includes(':')
        return one && /^(?:String|Arn|Numeric|Date)(?:Equals|Like)/.test(condition.operator)
          ? { ...condition, values: `["${condition.values[0]}"]` }
          : condition
      }),
    ),
)
