import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpDeniesOnly = defineMutant(
  'limits',
  'scp-denies-only',
  'Service control policies can only deny; an Allow that is missing there means nothing.',
  (scenario) => {
    const { scps } = scenario.policies
    return ask(withPolicies(scenario, { scps: scps?.map((level) => [...level, ALLOW_ALL]) }))
  },
)
