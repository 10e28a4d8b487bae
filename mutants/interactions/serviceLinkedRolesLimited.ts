import type { Scenario } from '../../model/format/scenario.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const serviceLinkedRolesLimited = defineMutant(
  'interactions',
  'service-linked-roles-limited',
  'A service-linked role is a role like any other.',
  (scenario) =>
    ask(
      JSON.parse(
        JSON.stringify(scenario).replaceAll(':role/aws-service-role/', ':role/aws-service-roles/'),
      ) as Scenario,
    ),
)
