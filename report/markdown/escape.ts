import { printable } from '../printable.ts'

/** A sentence of the catalogue as Markdown within a line: nothing in it is markup. Text from outside goes into code spans. */
export function plainText(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~]/g, '\\$&')
}

/** A code span, to stand in a table or elsewhere: a longer fence than any in the text, and no bar. */
export function codeSpan(text: string, longest = 200): string {
  const shown = printable(cut(text, longest)).replaceAll('|', '¦')
  if (shown.trim() === '') return '` `'
  const ticks = fence(shown, 1)
  const blank = shown.startsWith('`') || shown.endsWith('`') ? ' ' : ''
  return `${ticks}${blank}${shown}${blank}${ticks}`
}

/** A block of code. */
export function codeBlock(text: string, language: string, longest = 6_000): string {
  const shown = printable(cut(text, longest), 'lines')
  const ticks = fence(shown, 3)
  return `${ticks}${language}\n${shown}\n${ticks}`
}

function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text
}

/** More backticks than stand anywhere in a row. */
function fence(text: string, least: number): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  return '`'.repeat(Math.max(least, longest + 1))
}
