import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpsOnlyAtHome = defineMutant(
  'interactions',
  'scps-only-at-home',
  'Service control policies are about the resources of the account.',
  (scenario) => ask(isCrossAccount(scenario) ? withPolicies(scenario, { scps: undefined }) : scenario),
)
