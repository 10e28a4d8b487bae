import { withPolicies } from '../../model/edit/withPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const scpSparesRoot = defineMutant('limits', 'scp-spares-root', 'Nothing limits the root user.', (scenario) =>
  ask(scenario.principal.type === 'Root' ? withPolicies(scenario, { scps: undefined }) : scenario),
)
