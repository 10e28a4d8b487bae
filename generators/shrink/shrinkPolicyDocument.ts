import type { JsonValue } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'
import { isObject } from './isObject.ts'
import { replaced, shrinkList, withKey, withoutKey } from './shrinkList.ts'
import { shrinkStatement } from './shrinkStatement.ts'

/** Smaller policy documents: statements dropped, then made smaller one by one, then Id and Version. */
export function* shrinkPolicyDocument(policy: Policy): Iterable<Policy> {
  const { Statement } = policy
  if (Array.isArray(Statement)) {
    const list = Statement as readonly JsonValue[]
    if (list.length === 1) yield withKey(policy, 'Statement', list[0])
    for (const fewer of shrinkList(list, 1)) yield withKey(policy, 'Statement', fewer)
    for (const [index, statement] of list.entries()) {
      if (isObject(statement))
        for (const smaller of shrinkStatement(statement))
          yield withKey(policy, 'Statement', replaced(list, index, smaller))
    }
  } else if (isObject(Statement)) {
    for (const smaller of shrinkStatement(Statement)) yield withKey(policy, 'Statement', smaller)
  }
  for (const element of ['Id', 'Version']) if (Object.hasOwn(policy, element)) yield withoutKey(policy, element)
}
