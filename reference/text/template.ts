/** A part of a text with policy variables (VAR-04 to -06). An odd variable has the empty key, which no context can hold. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'escape'; readonly text: '*' | '?' | '$' }
  | { readonly kind: 'variable'; readonly key: string; readonly fallback: string | undefined; readonly odd: boolean }

/** A text with policy variables, taken apart once. `odd` says that it holds forms that AWS does not speak about (UNSP-07, UNSP-12). */
export interface Template {
  readonly parts: readonly Part[]
  readonly odd: 'UNSP-07' | 'UNSP-12' | undefined
}

/** Takes a text apart at its `${…}`. Linear in its length. */
export function parseTemplate(text: string): Template {
  const parts: Part[] = []
  const lastClose = text.lastIndexOf("'}")
  let odd: Template['odd']
  let at = 0
  for (;;) {
    const open = text.indexOf('${', at)
    if (open === -1) break
    const found = readVariable(text, open, lastClose)
    if (found === undefined) {
      odd = 'UNSP-07' // no closing brace: text as it stands
      break
    }
    if (open > at) parts.push({ kind: 'text', text: text.slice(at, open) })
    parts.push(found.part)
    odd ??= found.odd
    at = found.end
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) })
  return { parts, odd }
}

interface Found {
  readonly part: Part
  readonly end: number
  readonly odd?: Template['odd']
}

/** No search runs past what it finds: `lastClose`, the last end of a default, tells beforehand where there is nothing to find. */
function readVariable(text: string, open: number, lastClose: number): Found | undefined {
  const brace = text.indexOf('}', open + 2)
  if (brace === -1) return undefined
  const name = text.slice(open + 2, brace)
  const comma = name.indexOf(',')
  if (comma !== -1) return readWithDefault(text, open, open + 2 + comma, brace, lastClose)
  if (name === '*' || name === '?' || name === '$') return { part: { kind: 'escape', text: name }, end: brace + 1 }
  return variable(name, undefined, brace + 1, undefined)
}

/** VAR-05: comma, space, single quotes. Anything else after the comma has no value (UNSP-07). */
function readWithDefault(text: string, open: number, comma: number, brace: number, lastClose: number): Found {
  const name = text.slice(open + 2, comma)
  const closes = text.startsWith(", '", comma) && comma + 3 <= lastClose
  const close = closes ? text.indexOf("'}", comma + 3) : -1
  if (close === -1)
    return { part: { kind: 'variable', key: '', fallback: undefined, odd: true }, end: brace + 1, odd: 'UNSP-07' }
  const fallback = text.slice(comma + 3, close)
  const odd = /[*?]|\$\{/.test(fallback) ? 'UNSP-12' : undefined
  return variable(name, fallback, close + 2, odd)
}

function variable(name: string, fallback: string | undefined, end: number, odd: Template['odd']): Found {
  const wellFormed = name !== '' && !/[\s${}']/.test(name)
  const part: Part = {
    kind: 'variable',
    key: wellFormed ? name.toLowerCase() : '',
    fallback: wellFormed ? fallback : undefined,
    odd: !wellFormed,
  }
  return { part, end, odd: wellFormed ? odd : 'UNSP-07' }
}
