import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowsEverything } from '../wrap/allowsEverything.ts'
import { ask } from '../wrap/ask.ts'

export const administratorSkipsBoundary = defineMutant(
  'interactions',
  'administrator-skips-boundary',
  'For an administrator’s role no boundary is looked up.',
  (scenario) =>
    ask(scenario.policies.identity.some(allowsEverything) ? withPolicies(scenario, { boundary: undefined }) : scenario),
)
