import type { Random } from '../../generators/random.ts'

/** The text with the case of its ASCII letters thrown anew. */
export function letterCase(text: string, random: Random): string {
  let after = ''
  for (const char of text) after += /[a-z]/i.test(char) && random.percent(50) ? flipped(char) : char
  return after
}

const flipped = (char: string): string => (char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase())
