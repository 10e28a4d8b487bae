import { createHash } from 'node:crypto'
import type { SimulateCustomPolicyRequest } from '@aws-sdk/client-iam'
import { canonicalText } from '../../model/canonical.ts'
import type { JsonValue } from '../../model/json.ts'

/** Which of the two simulations answered: they may differ on the same documents. */
export type Operation = 'SimulateCustomPolicy' | 'SimulatePrincipalPolicy'

/**
 * A request as recordings keep it: what cannot change its answer is in one order, as answers name what they are for. Documents stay the
 * texts that they are, since spelling is what is tested.
 */
export function normalised(input: SimulateCustomPolicyRequest): SimulateCustomPolicyRequest {
  const { ActionNames, ResourceArns, ContextEntries, MaxItems: _, Marker: __, ...rest } = input
  return {
    ...rest,
    ActionNames: sorted(ActionNames ?? []),
    ...(ResourceArns === undefined ? {} : { ResourceArns: sorted(ResourceArns) }),
    ...(ContextEntries === undefined || ContextEntries.length === 0
      ? {}
      : { ContextEntries: [...ContextEntries].sort(byKey) }),
  }
}

/** The name of a request's answer: SHA-256 over operation and canonical text, hexadecimal. */
export function requestKey(operation: Operation, request: SimulateCustomPolicyRequest): string {
  // Undefined members are none.
  const plain = JSON.parse(JSON.stringify(request)) as JsonValue
  return createHash('sha256')
    .update(`${operation}\n${canonicalText(plain)}`)
    .digest('hex')
}

function sorted(texts: readonly string[]): string[] {
  return [...texts].sort()
}

type Entry = { readonly ContextKeyName?: string | undefined }

function byKey({ ContextKeyName: one = '' }: Entry, { ContextKeyName: other = '' }: Entry): number {
  return one < other ? -1 : one > other ? 1 : 0
}
