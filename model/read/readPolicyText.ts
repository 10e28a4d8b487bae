import type { JsonValue } from '../json.ts'
import { type NumberReader, parseExactly } from './exactJson.ts'
import type { Problem } from './problem.ts'

/** A key that an object of a policy holds twice, which its text alone can show (GRAM-06). */
export interface DuplicateElement {
  readonly rule: 'GRAM-06'
  /** Path into the document: `Statement[0].Condition.StringLike`. */
  readonly path: string
}

export type PolicyTextReading =
  | { readonly ok: true; readonly value: JsonValue; readonly duplicates: readonly DuplicateElement[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads a policy given as text. Numbers that are condition values stay as spelled, since `1.0` compares unlike `1` under a
 * string operator; duplicate keys are reported beside the value, in which the last one counts.
 */
export function readPolicyText(text: string): PolicyTextReading {
  const exact = parseExactly(text, numberOf)
  if (!exact.ok) return { ok: false, problems: [exact.problem] }
  return { ok: true, value: exact.value, duplicates: exact.duplicates.map(({ path }) => ({ rule: 'GRAM-06', path })) }
}

const numberOf: NumberReader = (spelling, path) => (isConditionValue(path()) ? spelling : Number(spelling))

/** Statement, operator and key may each be followed by no index or one: `Statement[*].Condition.*.*[*]` (GRAM-04). */
function isConditionValue(path: readonly (string | number)[]): boolean {
  const [first, ...rest] = path
  const inside = typeof rest[0] === 'number' ? rest.slice(1) : rest
  const [element, operator, key, ...index] = inside
  return (
    first === 'Statement' &&
    element === 'Condition' &&
    typeof operator === 'string' &&
    typeof key === 'string' &&
    (index.length === 0 || (index.length === 1 && typeof index[0] === 'number'))
  )
}
