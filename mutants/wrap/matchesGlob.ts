/**
 * Whether a pattern with `*` and `?` matches a whole text; `*` stops at the character `barrier`, where one is given.
 * Time is pattern times text.
 */
export function matchesGlob(pattern: string, text: string, barrier?: string): boolean {
  let reached = new Set([0])
  for (const char of pattern) {
    const next = new Set<number>()
    for (const at of reached) {
      if (char === '*') {
        for (let end = at; end <= text.length; end++) {
          next.add(end)
          if (text[end] === barrier || (end > at && reached.has(end))) break
        }
      } else if (at < text.length && (char === '?' || text[at] === char)) next.add(at + 1)
    }
    reached = next
  }
  return reached.has(text.length)
}
