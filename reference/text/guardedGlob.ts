import { widthAt } from './matchTokens.ts'
import { ANY_ONE, ANY_RUN, type Tokens } from './tokens.ts'

const COLON = 58

/**
 * Matches a resource pattern against a whole ARN by RSC-02: a `*` that ends its segment may run across any colon, every
 * other wildcard stops at the first five colons of the ARN. A walk over the set of reachable pattern positions, one text
 * character after the other: pattern × text steps, whatever the pattern.
 */
export function matchGuarded(tokens: Tokens, text: string): boolean {
  const length = tokens.length
  let least = 0
  for (const token of tokens) if (token >= ANY_ONE) least++
  if (text.length < least) return false
  let here = new Uint8Array(length + 1)
  let next = new Uint8Array(length + 1)
  let afterNext = new Uint8Array(length + 1)
  here[0] = 1
  let colons = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const guarded = code === COLON && ++colons <= 5
    const wide = widthAt(text, at) === 2
    for (let token = 0; token < length; token++) {
      if (here[token] === 0) continue
      const wanted = tokens[token] as number
      if (wanted === ANY_RUN) {
        here[token + 1] = 1
        if (!guarded || endsSegment(tokens, token)) next[token] = 1
      } else if (wanted === ANY_ONE) {
        if (guarded) continue
        if (wide) afterNext[token + 1] = 1
        else next[token + 1] = 1
      } else if (wanted === code) next[token + 1] = 1
    }
    const spent = here
    here = next
    next = afterNext
    afterNext = spent.fill(0)
  }
  for (let token = 0; token < length; token++) {
    if (here[token] === 1 && tokens[token] === ANY_RUN) here[token + 1] = 1
  }
  return here[length] === 1
}

function endsSegment(tokens: Tokens, star: number): boolean {
  return star + 1 === tokens.length || tokens[star + 1] === COLON
}
