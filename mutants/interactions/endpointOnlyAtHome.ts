import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const endpointOnlyAtHome = defineMutant(
  'interactions',
  'endpoint-only-at-home',
  'An endpoint policy speaks of the resources of the endpoint’s own account.',
  (scenario) => ask(isCrossAccount(scenario) ? withPolicies(scenario, { endpoint: undefined }) : scenario),
)
