import { many } from '../../model/edit/many.ts'
import { withPolicies } from '../../model/edit/withPolicies.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

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
        endpoint: { ...endpoint, Statement: [...many(endpoint.Statement as Statement), open] },
      }),
    )
  },
)
