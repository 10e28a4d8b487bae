import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'

export const statementsBeyondThreeLost = defineMutant(
  'documents',
  'statements-beyond-three-lost',
  'A policy is read up to its third statement.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy) =>
        Array.isArray(policy.Statement) ? { ...policy, Statement: policy.Statement.slice(0, 3) } : policy,
      ),
    ),
)
