import { ANY_ONE, ANY_RUN, type Tokens } from './tokens.ts'

/** Characters of which the documents do not say how wildcards meet them (UNSP-06), as bits. */
const CONTROL = 1
const PAIR = 2

/** Which of them a text holds: control characters and newlines, characters outside the Basic Multilingual Plane. */
export function oddCharacters(text: string): number {
  return (
    (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text) ? CONTROL : 0) | (/[\ud800-\udfff]/.test(text) ? PAIR : 0)
  )
}

/** Which of them matter to the wildcards of a pattern: a `*` takes any run of characters, whatever counts as one. */
export function oddFor(pattern: string | Tokens): number {
  const has = (character: string, token: number) =>
    typeof pattern === 'string' ? pattern.includes(character) : pattern.includes(token)
  return has('?', ANY_ONE) ? CONTROL | PAIR : has('*', ANY_RUN) ? CONTROL : 0
}
