import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rcpsSpareRoot = defineMutant(
  'interactions',
  'rcps-spare-root',
  'Nothing but service control policies limits the root user.',
  (scenario) => ask(scenario.principal.type === 'Root' ? withPolicies(scenario, { rcps: undefined }) : scenario),
)
