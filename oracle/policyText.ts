import type { Policy } from '../model/policyDocument.ts'

/** A policy document as an API takes it: the text that it was given as, or its JSON. */
export function textOf(policy: Policy): string {
  return 'text' in policy && typeof policy.text === 'string' && !('Statement' in policy)
    ? policy.text
    : JSON.stringify(policy)
}
