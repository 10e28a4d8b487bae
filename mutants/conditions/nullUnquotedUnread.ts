import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const nullUnquotedUnread = defineMutant(
  'conditions',
  'null-unquoted-unread',
  'Null compares with the text "true"; a boolean is not that text.',
  (scenario) =>
    ask(
      mapConditions(scenario, (condition) =>
        condition.operator === 'Null' && condition.values === true ? { ...condition, values: 'false' } : condition,
      ),
    ),
)
