import { ALLOW_ALL } from '../../model/edit/documentOf.ts'
import { many } from '../../model/edit/many.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'

/** The policy with everything allowed besides; its Denies stay. */
export function opened(policy: Policy): Policy {
  const own = many(policy.Statement as unknown as Statement)
  return { ...policy, Statement: [...own, ...many(ALLOW_ALL.Statement)] } as unknown as Policy
}
