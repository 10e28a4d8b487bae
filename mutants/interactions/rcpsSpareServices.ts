import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const rcpsSpareServices = defineMutant(
  'interactions',
  'rcps-spare-services',
  'Resource control policies concern identities, not AWS’s own services.',
  (scenario) => ask(scenario.principal.type === 'AWSService' ? withPolicies(scenario, { rcps: undefined }) : scenario),
)
