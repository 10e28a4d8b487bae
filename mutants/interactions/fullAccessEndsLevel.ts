import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { allowsEverything } from '../wrap/allowsEverything.ts'
import { ask } from '../wrap/ask.ts'

export const fullAccessEndsLevel = defineMutant(
  'interactions',
  'full-access-ends-level',
  'A level of the organization with FullAWSAccess lets everything through.',
  (scenario) => {
    const { scps } = scenario.policies
    return ask(
      withPolicies(scenario, { scps: scps?.map((level) => (level.some(allowsEverything) ? [ALLOW_ALL] : level)) }),
    )
  },
)
