/** A pattern as code units, with two negative codes for the wildcards. */
export type Tokens = readonly number[]

/** `?`: exactly one character. */
export const ANY_ONE = -1
/** `*`: any run of characters, also none. */
export const ANY_RUN = -2

const STAR = 42
const QUESTION_MARK = 63

/** Appends a text whose `*` and `?` are wildcards; a run of stars is one star, which keeps matching linear. */
export function pushPattern(tokens: number[], text: string): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUESTION_MARK) tokens.push(ANY_ONE)
    else if (code !== STAR) tokens.push(code)
    else if (tokens[tokens.length - 1] !== ANY_RUN) tokens.push(ANY_RUN)
  }
}

/** Appends a text in which no character is special: what a variable stands for (VAR-07), or an escape (VAR-04). */
export function pushLiteral(tokens: number[], text: string): void {
  for (let at = 0; at < text.length; at++) tokens.push(text.charCodeAt(at))
}

/** Whether a pattern consists of `*` only, and so matches everything. */
export function isAllStars(text: string): boolean {
  if (text.length === 0) return false
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== STAR) return false
  return true
}
