import { accountOf } from '../../model/edit/principalFacts.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rcpsOnlyForOutsiders = defineMutant(
  'interactions',
  'rcps-only-for-outsiders',
  'Resource control policies are a perimeter: who is inside the account is not concerned.',
  (scenario) =>
    ask(accountOf(scenario) === scenario.resourceAccount ? withPolicies(scenario, { rcps: undefined }) : scenario),
)
