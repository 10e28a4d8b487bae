import type { Cell } from '../matrix/cell.ts'
import { STATUS_WORDS } from '../matrix/statusWords.ts'
import { type Html, html } from './html.ts'

const COMPACT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 })

/** Symbol, word and number. */
export function statusMark({ status, count }: Pick<Cell, 'status' | 'count'>): Html {
  const { symbol, word } = STATUS_WORDS[status]
  const number = count === 0 ? undefined : html` <b>${COMPACT.format(count)}</b>`
  return html`<i aria-hidden="true">${symbol}</i> <span>${word}</span>${number}`
}
