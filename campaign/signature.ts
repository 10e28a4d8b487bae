import { createHash } from 'node:crypto'
import type { FindingKind } from '../model/finding.ts'

/** What tells one bug from another. */
export interface Marks {
  readonly kind: FindingKind
  readonly id: string
  readonly expected: readonly string[]
  readonly actual: string
  /** Layers that decided it by the reference, if it decided. */
  readonly layers: readonly string[]
  /** Features left after shrinking. */
  readonly features: Iterable<string>
}

/** Ten hexadecimal digits; the order of expectations, layers and features does not matter. */
export function signature({ kind, id, expected, actual, layers, features }: Marks): string {
  const text = JSON.stringify([kind, id, [...expected].sort(), actual, [...layers].sort(), [...features].sort()])
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
