import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { EVERYTHING } from '../wrap/everything.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const scpDeniesOnly = defineMutant(
  'limits',
  'scp-denies-only',
  'Service control policies can only deny; an Allow that is missing there means nothing.',
  (scenario) => {
    const { scps } = scenario.policies
    return ask(withPolicies(scenario, { scps: scps?.map((level) => [...level, EVERYTHING]) }))
  },
)
