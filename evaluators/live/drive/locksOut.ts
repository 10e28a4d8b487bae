import type { Policy } from '../../../model/policyDocument.ts'
import { statementsOf } from './statementsOf.ts'

/** The action of whoever takes a bucket policy away again, in lower case. */
const REMOVAL = 's3:deletebucketpolicy'

/**
 * Why a bucket policy could keep the administrator from removing it, or nothing. Told by the form alone, and rather too often than never: a
 * server that decides about everybody by bucket policies may have nobody who could remove it then.
 */
export function locksOut(document: Policy): string | undefined {
  const locks = statementsOf(document).some(
    (statement) => statement.Effect !== 'Allow' && !namesOthers(statement) && mayMeetRemoval(statement),
  )
  return locks ? 'a bucket policy that could keep its own administrator from removing it' : undefined
}

/** Whether the statement is about users, roles and sessions by name, of whom the administrator is none. */
function namesOthers({ Principal }: { readonly [element: string]: unknown }): boolean {
  if (typeof Principal !== 'object' || Principal === null) return false
  return textsOf(Object.values(Principal).flat()).every(
    (name) =>
      /^arn:aws:(?:iam|sts)::\d{12}:(?:user|role|assumed-role|federated-user)\//.test(name) && !/[*?$]/.test(name),
  )
}

/** By what stands before the first wildcard of an action. */
function mayMeetRemoval({ Action }: { readonly [element: string]: unknown }): boolean {
  if (Action === undefined) return true
  return textsOf([Action].flat()).some((action) => {
    const pattern = action.toLowerCase()
    const wild = pattern.search(/[*?$]/)
    return wild === -1 ? pattern === REMOVAL : REMOVAL.startsWith(pattern.slice(0, wild))
  })
}

function textsOf(values: readonly unknown[]): readonly string[] {
  return values.map(String)
}
