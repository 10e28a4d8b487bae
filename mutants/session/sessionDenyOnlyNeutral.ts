import type { Policy, Statement } from '../../model/policyDocument.ts'
import { defineMutant } from '../defineMutant.ts'
import { ask } from '../wrap/ask.ts'
import { EVERYTHING } from '../wrap/everything.ts'
import { mapPolicies } from '../wrap/mapPolicies.ts'
import { listOf } from '../wrap/mapStatements.ts'

const deniesOnly = ({ Statement }: Policy): boolean =>
  listOf(Statement as Statement).every(({ Effect }) => Effect === 'Deny')

const allowingTheRest = (policy: Policy): Policy => ({
  ...policy,
  Statement: [...listOf(policy.Statement as Statement), ...(EVERYTHING.Statement as readonly Statement[])],
})

export const sessionDenyOnlyNeutral = defineMutant(
  'session',
  'session-deny-only-neutral',
  'A session policy of Deny statements only takes those away and leaves the rest.',
  (scenario) =>
    ask(
      mapPolicies(scenario, (policy, kind) =>
        kind === 'session' && deniesOnly(policy) ? allowingTheRest(policy) : policy,
      ),
    ),
)
