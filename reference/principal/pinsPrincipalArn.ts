import type { ConditionBlock } from '../../model/policyDocument.ts'

const PINNING = new Set(['ArnEquals', 'ArnLike', 'StringEquals', 'StringLike', 'StringEqualsIgnoreCase'])

/** RES-A11: whether a Condition only holds for stated values of `aws:PrincipalArn`. */
export function pinsPrincipalArn(block: ConditionBlock | undefined): boolean {
  if (block === undefined) return false
  return Object.keys(block).some(
    (operator) =>
      PINNING.has(operator) &&
      Object.keys(block[operator] ?? {}).some((key) => key.toLowerCase() === 'aws:principalarn'),
  )
}
