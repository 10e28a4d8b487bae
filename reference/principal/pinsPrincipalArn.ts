import type { ConditionBlock, ConditionValue, OneOrMany } from '../../model/policyDocument.ts'
import { listOf } from '../listOf.ts'
import { isAllStars } from '../text/tokens.ts'

const PINNING = new Set(['ArnEquals', 'ArnLike', 'StringEquals', 'StringLike', 'StringEqualsIgnoreCase'])

/** RES-A11: whether a Condition only holds for stated values of `aws:PrincipalArn`. A bare `*` states none. */
export function pinsPrincipalArn(block: ConditionBlock | undefined): boolean {
  if (block === undefined) return false
  return Object.keys(block).some((operator) => {
    if (!PINNING.has(operator)) return false
    const keys: { readonly [key: string]: OneOrMany<ConditionValue> } = block[operator] ?? {}
    return Object.keys(keys).some((key) => key.toLowerCase() === 'aws:principalarn' && states(keys[key]))
  })
}

function states(values: OneOrMany<ConditionValue> | undefined): boolean {
  return listOf(values).every((value) => !isAllStars(String(value)))
}
