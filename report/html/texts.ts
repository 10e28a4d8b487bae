import { printable } from '../printable.ts'
import { type Html, html } from './html.ts'

/** Text from outside on one line: what is invisible or reorders text is shown as `\u{…}`, and what is endless is cut. */
export function line(text: string, longest = 300): string {
  return printable(text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text)
}

/** Text for people to copy, on as many lines as it has. */
export function block(text: string): string {
  return printable(text, 'lines')
}

/** A command line with a button that copies it. */
export function command(text: string): Html {
  return html`<div class="command"><code>${block(text)}</code><button type="button" class="copy" data-copy>Copy</button></div>`
}
