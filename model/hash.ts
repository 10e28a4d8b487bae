import { createHash } from 'node:crypto'
import { canonicalText } from './canonical.ts'
import type { JsonValue } from './json.ts'

/** A short name for a JSON value, the same for equal values: the first 16 hexadecimal digits of SHA-256 over its canonical text. */
export function shortHash(value: JsonValue): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex').slice(0, 16)
}
