import type { Case } from '../model/format/case.ts'
import type { JsonValue } from '../model/json.ts'

/** Columns that an object or array may fill before it is broken over several lines. */
const WIDTH = 120

/**
 * A case as its file holds it: two spaces of indentation, but what fits on a line stands on one, so that a statement or a
 * request is read at a glance. Fields keep the order they have.
 */
export function caseText(value: Case): string {
  return `${block(value as unknown as JsonValue, 0, 0)}\n`
}

/** `taken` columns stand before the value on its line, key and comma included. The depth is bounded by readCase. */
function block(value: JsonValue, depth: number, taken: number): string {
  const line = flat(value)
  if (typeof value !== 'object' || value === null || line.length + taken <= WIDTH) return line
  const inner = '  '.repeat(depth + 1)
  const end = `\n${'  '.repeat(depth)}`
  if (Array.isArray(value)) {
    return `[\n${value.map((one: JsonValue) => inner + block(one, depth + 1, inner.length + 1)).join(',\n')}${end}]`
  }
  const fields = entries(value).map(([key, field]) => {
    const head = `${inner}${JSON.stringify(key)}: `
    return head + block(field, depth + 1, head.length + 1)
  })
  return `{\n${fields.join(',\n')}${end}}`
}

function flat(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  const fields = entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${flat(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function entries(value: object): [string, JsonValue][] {
  return Object.entries(value).filter(([, field]) => field !== undefined)
}
