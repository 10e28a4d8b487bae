import { ANY_ONE, ANY_RUN, type Tokens } from './tokens.ts'

/**
 * Whether the pattern matches the whole text. `*` crosses every character. Takes at most pattern × text steps: after a failure only
 * the last star moves on, since an earlier one could reach nothing that the last one cannot.
 */
export function matchTokens(tokens: Tokens, text: string): boolean {
  let at = 0
  let token = 0
  let star = -1
  let starAt = 0
  while (at < text.length) {
    const code = token < tokens.length ? (tokens[token] as number) : undefined
    if (code === ANY_RUN) {
      star = token++
      starAt = at
      if (token === tokens.length) return true
    } else if (code === ANY_ONE) {
      at += widthAt(text, at)
      token++
    } else if (code === text.charCodeAt(at)) {
      at++
      token++
    } else if (star !== -1) {
      token = star + 1
      at = ++starAt
    } else return false
  }
  while (token < tokens.length && tokens[token] === ANY_RUN) token++
  return token === tokens.length
}

/** UNSP-06: a character outside the Basic Multilingual Plane is one character. */
export function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) as number) > 0xffff ? 2 : 1
}
