import { findRule } from '../../model/catalogue/catalogue.ts'
import { SOURCES } from '../../model/catalogue/sources.ts'
import { type Html, html } from './html.ts'
import { line } from './texts.ts'

const CONFIDENCE = {
  doc: 'stated by a document',
  inf: 'inferred from documents',
  cont: 'contested: the adopted reading',
} as const

/** A rule with its sentence, the documents behind it, and how sure the catalogue is. */
export function ruleHtml(id: string): Html {
  const rule = findRule(id)
  if (rule === undefined)
    return html`<span class="rule-id">${line(id)}</span> <span class="sentence">not a rule of this version’s catalogue</span>`
  const sources = rule.source.map((code) => SOURCES[code]).join('; ')
  return html`<span class="rule-id">${rule.id}</span> <span class="sentence">${rule.sentence}</span> <span class="source">${sources === '' ? 'It follows from other rules' : sources} (${CONFIDENCE[rule.confidence]})</span>`
}
