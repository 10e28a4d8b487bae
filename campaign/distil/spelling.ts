const LONGEST = 28

/**
 * How a value is spelled, whatever it says: runs of small letters are `a`, of capitals `A`, of digits `9`, of other letters `u`; what has
 * a meaning of its own stays. `2026-01-01T00:00Z` is `9-9-9A9:9A`.
 */
export function spelling(value: string): string {
  return value
    .slice(0, 4 * LONGEST)
    .replaceAll(/[a-z]+/g, 'a')
    .replaceAll(/[A-Z]+/g, 'A')
    .replaceAll(/[0-9]+/g, '9')
    .replaceAll(/[^\x20-\x7e]+/g, 'u')
    .slice(0, LONGEST)
}

/** How a policy's value relates to what the request has, as texts. */
export function relationOf(pattern: string, value: string): string {
  if (pattern === value) return 'same'
  if (pattern.toLowerCase() === value.toLowerCase()) return 'case'
  if (value === '') return 'empty'
  if (pattern.includes('*') || pattern.includes('?')) return 'pattern'
  if (value.startsWith(pattern)) return 'longer'
  if (pattern.startsWith(value)) return 'shorter'
  return value.includes(pattern) || value.endsWith(pattern) ? 'around' : 'other'
}
