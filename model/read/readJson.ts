import type { JsonValue } from '../json.ts'
import { parseExactly, position, TEXT_DEPTH } from './exactJson.ts'
import { firstOf, MOST_PROBLEMS, type Reading, TOP } from './problem.ts'

/**
 * Reads strict JSON (RFC 8259). Beyond what `JSON.parse` refuses: a key that its object holds twice, nesting deeper than
 * `TEXT_DEPTH`, numbers beyond a double. `__proto__` is a key like any other. Syntax errors say line and column.
 */
export function readJson(text: string): Reading<JsonValue> {
  const value = parsed(text)
  // The slow reader is for texts that have something to report: a key given twice is a colon without a member.
  if (value !== undefined && membersOf(value) === colonsIn(text)) return { ok: true, value }

  const exact = parseExactly(text, Number)
  if (!exact.ok) return { ok: false, problems: [exact.problem] }
  if (value === undefined) return { ok: false, problems: [{ path: TOP, expected: 'JSON text' }] }
  if (exact.duplicates.length === 0) return { ok: true, value }
  const first = exact.duplicates.slice(0, MOST_PROBLEMS + 1)
  const problems = first.map(({ path, offset }) => ({
    path,
    expected: 'each key once',
    received: `it again at ${position(text, offset)}`,
  }))
  return { ok: false, problems: firstOf(problems, exact.duplicates.length) }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

/** Number of members of all objects in a value; -1 for what only the slow reader can judge: deep nesting, infinite numbers. */
function membersOf(value: JsonValue): number {
  let members = 0
  let level: readonly JsonValue[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    const next: JsonValue[] = []
    for (const part of level) {
      if (typeof part === 'number' && !Number.isFinite(part)) return -1
      if (typeof part !== 'object' || part === null) continue
      if (depth >= TEXT_DEPTH) return -1
      if (Array.isArray(part)) {
        for (const one of part) next.push(one)
        continue
      }
      for (const one of Object.values(part)) {
        members++
        next.push(one as JsonValue)
      }
    }
    level = next
  }
  return members
}

/** Number of colons outside strings, in a text that is known to be JSON. */
function colonsIn(text: string): number {
  let colons = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x3a) colons++
    else if (unit === 0x22) at = endOfString(text, at)
  }
  return colons
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let backslashes = 0
    while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++
    if (backslashes % 2 === 0) return at
  }
  return text.length
}
