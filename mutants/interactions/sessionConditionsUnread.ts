import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const sessionConditionsUnread = defineMutant(
  'interactions',
  'session-conditions-unread',
  'Session policies are worked into the session when it is issued, when nothing is known of a request’s context.',
  (scenario) =>
    ask(
      mapConditions(
        scenario,
        (condition) => (condition.kind === 'session' && condition.statement.Effect === 'Allow') || condition,
      ),
    ),
)
