/**
 * Text from outside as a terminal may show it: control characters, invisible formatting (bidirectional overrides) and lone
 * surrogates become `\u{…}`, since they could move the cursor or hide what is there. Newlines stay with `lines`.
 */
export function printable(text: string, lines: 'one line' | 'lines' = 'one line'): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) =>
    lines === 'lines' && character === '\n' ? character : `\\u{${(character.codePointAt(0) as number).toString(16)}}`,
  )
}
