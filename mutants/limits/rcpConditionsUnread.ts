import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { mapConditions } from '../wrap/mapConditions.ts'

export const rcpConditionsUnread = defineMutant(
  'limits',
  'rcp-conditions-unread',
  'A resource control policy denies what its statements name; exemptions by condition are not read.',
  (scenario) => ask(mapConditions(scenario, (condition) => condition.kind === 'rcp' || condition)),
)
