import { many } from '../../model/edit/many.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { inert } from './mapStatements.ts'

/** The policy with its Denies matching nothing. */
export function withoutDenies(policy: Policy): Policy {
  if (typeof policy.Statement !== 'object' || policy.Statement === null) return policy
  const after = many(policy.Statement as unknown as Statement).map((one) => (one.Effect === 'Deny' ? inert(one) : one))
  return { ...policy, Statement: after } as unknown as Policy
}
