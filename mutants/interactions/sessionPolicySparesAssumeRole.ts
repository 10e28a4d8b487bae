import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { withSessionPolicies } from '../wrap/withSessionPolicies.ts'

export const sessionPolicySparesAssumeRole = defineMutant(
  'interactions',
  'session-policy-spares-assume-role',
  'Session policies filter requests for resources; in role chaining the trust policy alone decides.',
  (scenario) => {
    const chained = scenario.resourceKind === 'role-trust' && scenario.principal.type === 'AssumedRole'
    return ask(chained ? withSessionPolicies(scenario, []) : scenario)
  },
)
