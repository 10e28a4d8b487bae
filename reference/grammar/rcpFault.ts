import type { JsonObject } from '../../model/json.ts'
import { type Fault, fault } from './fault.ts'
import { isEveryone, isStar } from './principalFault.ts'

/** RCP-03: a customer's RCP only denies, and lists actions; `alone` says that the document has no other statement. */
export function rcpFault(statement: JsonObject, alone: boolean): Fault | undefined {
  if (statement.NotAction !== undefined)
    return fault('RCP-03', ['NotAction'], 'an Action element instead, as an RCP has no NotAction')
  if (statement.Effect !== 'Allow' || (alone && isFullAccess(statement))) return undefined
  return fault('RCP-03', ['Effect'], 'Deny, as only RCPFullAWSAccess allows')
}

/** The one statement of the undetachable RCPFullAWSAccess, with or without a Sid. */
function isFullAccess(statement: JsonObject): boolean {
  return (
    isEveryone(statement.Principal) &&
    isStar(statement.Action) &&
    isStar(statement.Resource) &&
    statement.Condition === undefined
  )
}
