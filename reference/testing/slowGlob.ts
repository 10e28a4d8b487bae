/**
 * The definition of wildcards, written down as a search and as slow as one: what the fast matchers are compared with.
 * `stops` says whether a wildcard may not swallow the character at this place of the text.
 */
export function slowGlob(
  pattern: string,
  text: string,
  stops: (text: string, at: number, endsSegment: boolean) => boolean = () => false,
): boolean {
  const search = (token: number, at: number): boolean => {
    if (token === pattern.length) return at === text.length
    const wanted = pattern[token]
    if (wanted === '*') {
      let next = token
      while (pattern[next] === '*') next++
      const endsSegment = next === pattern.length || pattern[next] === ':'
      return search(next, at) || (at < text.length && !stops(text, at, endsSegment) && search(token, at + 1))
    }
    if (at === text.length) return false
    if (wanted === '?') return !stops(text, at, false) && search(token + 1, at + 1)
    return wanted === text[at] && search(token + 1, at + 1)
  }
  return search(0, 0)
}

/** Every text of up to `longest` characters of an alphabet, the empty one included. */
export function textsOver(alphabet: string, longest: number): string[] {
  const texts = ['']
  for (let from = 0, length = 0; length < longest; length++) {
    const until = texts.length
    for (; from < until; from++) for (const character of alphabet) texts.push(`${texts[from]}${character}`)
  }
  return texts
}
