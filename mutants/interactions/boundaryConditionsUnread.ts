import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const boundaryConditionsUnread = defineMutant(
  'interactions',
  'boundary-conditions-unread',
  'A boundary lists what is allowed at all; its conditions are left to the policies that grant.',
  (scenario) =>
    ask(
      mapConditions(
        scenario,
        (condition) => (condition.kind === 'boundary' && condition.statement.Effect === 'Allow') || condition,
      ),
    ),
)
