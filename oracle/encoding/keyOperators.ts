import type { Policy } from '../../model/policyDocument.ts'
import type { KeyOperators } from './contextEntries.ts'

type Json = { readonly [key: string]: unknown }

/** Which operators, without qualifier and IfExists, the conditions of some documents test each key with; keys in lower case. */
export function keyOperators(policies: readonly Policy[]): KeyOperators {
  const operators = new Map<string, Set<string>>()
  for (const policy of policies) {
    for (const statement of listOf((policy as Json).Statement)) {
      for (const [name, keys] of entriesOf((statement as Json | undefined)?.Condition)) {
        const bare = name.replace(/^For(All|Any)Values?:/i, '').replace(/IfExists$/i, '')
        for (const [key] of entriesOf(keys)) {
          const lower = key.toLowerCase()
          operators.set(lower, (operators.get(lower) ?? new Set()).add(bare))
        }
      }
    }
  }
  return operators
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : []
}
