/**
 * An answer without what was not in the request: account numbers, ARNs and keys of whoever asked are replaced by placeholders, the same
 * by the same, so that identity stays visible. What the request holds is ours, generated, and stays.
 */
export function scrubbed<T>(answer: T, request: unknown): T {
  const asked = JSON.stringify(request)
  const placeholders = new Map<string, string>()
  const replace = (kind: string) => (found: string) => {
    if (asked.includes(found)) return found
    const known = placeholders.get(found)
    if (known !== undefined) return known
    const placeholder = `<${kind}-${placeholders.size + 1}>`
    placeholders.set(found, placeholder)
    return placeholder
  }
  const kinds = KINDS.map(([kind, pattern]) => [pattern, replace(kind)] as const)
  const text = (given: string): string =>
    kinds.reduce((text, [pattern, with_]) => text.replaceAll(pattern, with_), given)
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [text(key), walk(one)]))
  }
  return walk(answer) as T
}

/** Ids of AWS: what a request never holds by chance. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['arn', /arn:[a-z-]{2,12}:(?:iam|sts):[a-z0-9-]{0,20}:\d{12}:[^\s"'<>]{1,600}/g],
  ['id', /\b(?:A3T[A-Z0-9]|AKIA|ASIA|AROA|AIDA|AGPA|AIPA|ANPA|ANVA|ABIA|ACCA)[A-Z0-9]{8,124}\b/g],
  ['account', /(?<!\d)\d{12}(?!\d)/g],
]
