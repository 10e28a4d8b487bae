import { isCrossAccount } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const boundaryOnlyAtHome = defineMutant(
  'interactions',
  'boundary-only-at-home',
  'A boundary limits what a role may do in its own account.',
  (scenario) => ask(isCrossAccount(scenario) ? withPolicies(scenario, { boundary: undefined }) : scenario),
)
