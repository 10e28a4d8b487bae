import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { listOf } from '../wrap/mapStatements.ts'
import { withPolicies } from '../wrap/withPolicies.ts'

export const endpointDeniesOnly = defineMutant(
  'limits',
  'endpoint-denies-only',
  'An endpoint policy can only deny.',
  (scenario) => {
    const { endpoint } = scenario.policies
    if (endpoint === undefined) return ask(scenario)
    const open = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } as const
    return ask(
      withPolicies(scenario, {
        endpoint: { ...endpoint, Statement: [...listOf(endpoint.Statement as Statement), open] },
      }),
    )
  },
)
