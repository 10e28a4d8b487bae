import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const scpAllowConditionsUnread = defineMutant(
  'interactions',
  'scp-allow-conditions-unread',
  'An Allow in a service control policy has no conditions, so none are read.',
  (scenario) =>
    ask(
      mapConditions(
        scenario,
        (condition) => (condition.kind === 'scp' && condition.statement.Effect === 'Allow') || condition,
      ),
    ),
)
