import { matchTokens } from './matchTokens.ts'
import { ANY_ONE, isAllStars, pushPattern, type Tokens } from './tokens.ts'

/** A compiled pattern over a whole text. */
export type Glob = (text: string) => boolean

const always: Glob = () => true

/** Compiles `*` and `?` in a text; the shapes that people write most get the string method that does their work. */
export function compileGlob(pattern: string): Glob {
  const star = pattern.indexOf('*')
  if (pattern.includes('?')) return globOfTokens(tokensOf(pattern))
  if (star === -1) return (text) => text === pattern
  if (isAllStars(pattern)) return always
  if (pattern.indexOf('*', star + 1) !== -1) return globOfTokens(tokensOf(pattern))
  const head = pattern.slice(0, star)
  const tail = pattern.slice(star + 1)
  if (tail === '') return (text) => text.startsWith(head)
  return (text) => text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail)
}

/** A glob over tokens; a text shorter than the characters that the pattern demands is refused before any matching. */
export function globOfTokens(tokens: Tokens): Glob {
  let least = 0
  for (const token of tokens) if (token >= ANY_ONE) least++
  return (text) => text.length >= least && matchTokens(tokens, text)
}

export function tokensOf(pattern: string): Tokens {
  const tokens: number[] = []
  pushPattern(tokens, pattern)
  return tokens
}
