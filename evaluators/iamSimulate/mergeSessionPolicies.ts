import type { JsonObject, JsonValue } from '../../model/json.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** One document that means what the several do together, or why there is none. */
export type Merged = { readonly policy: Policy | undefined } | { readonly reason: string }

/**
 * Session policies are one operand, OR-ed with each other (SESS-03), and iam-simulate takes one document: their statements are
 * joined where that cannot change what any of them means, so only under one Version and with distinct Sids.
 */
export function mergeSessionPolicies(policies: readonly Policy[]): Merged {
  const [first, ...others] = policies
  if (first === undefined || others.length === 0) return { policy: first }
  const statements: JsonValue[] = []
  const sids = new Set<JsonValue>()
  for (const policy of policies) {
    if (own(policy, 'Version') !== own(first, 'Version'))
      return { reason: 'session policies of different Version cannot be merged into one' }
    const unknown = Object.keys(policy).find((name) => name !== 'Version' && name !== 'Statement')
    if (unknown !== undefined)
      return { reason: `session policies with the element ${JSON.stringify(unknown)} cannot be merged into one` }
    const element = own(policy, 'Statement')
    const list = Array.isArray(element) ? (element as readonly JsonValue[]) : [element]
    for (const statement of list) {
      if (!isObject(statement))
        return { reason: 'session policies with a malformed Statement cannot be merged into one' }
      const sid = own(statement, 'Sid')
      if (sid !== undefined && sids.has(sid))
        return { reason: 'session policies with the same Sid cannot be merged into one' }
      if (sid !== undefined) sids.add(sid)
      statements.push(statement)
    }
  }
  const version = own(first, 'Version')
  return { policy: { ...(version === undefined ? {} : { Version: version }), Statement: statements } }
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
