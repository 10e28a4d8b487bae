/** As JSON for people: whatever fits into the width stands on one line. For a value that came from JSON, whose depth is bounded. */
export function compactJson(value: unknown, width = 100): string {
  return after('', value, width, '')
}

/** The value where `before` already stands on the line. */
function after(before: string, value: unknown, width: number, indent: string): string {
  const line = onOneLine(value)
  if (typeof value !== 'object' || value === null || before.length + line.length <= width) return before + line
  const inner = `${indent}  `
  const [opening, closing] = Array.isArray(value) ? '[]' : '{}'
  const parts = Array.isArray(value)
    ? value.map((one) => after(inner, one, width, inner))
    : members(value).map(([key, one]) => after(`${inner}${JSON.stringify(key)}: `, one, width, inner))
  return `${before}${opening}\n${parts.join(',\n')}\n${indent}${closing}`
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const inner = members(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`)
  return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`
}

function members(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined)
}
