import type { EvaluatorReport } from '../evaluatorReport.ts'
import type { Cell } from '../matrix/cell.ts'
import { BEYOND } from '../matrix/family.ts'
import type { MatrixRow, RowGroup } from '../matrix/matrix.ts'
import { type Html, html } from './html.ts'
import { ruleHtml } from './ruleHtml.ts'
import { statusMark } from './statusMark.ts'
import { line } from './texts.ts'

/** The id in the page of a finding of an evaluator, by position and signature: names from outside make poor ids. */
export type FindingIds = readonly ReadonlyMap<string, string>[]

/** Rules × evaluators as a grid: rules in groups by family, a cell each with symbol, word and number. */
export function matrixHtml(evaluators: readonly EvaluatorReport[], groups: readonly RowGroup[], ids: FindingIds): Html {
  const columns = evaluators.map(
    ({ told, kind }, index) =>
      html`<th role="columnheader" scope="col" data-e="${index}" data-name="${line(told.name, 80)}"><span class="name">${line(told.name, 80)}</span> <small>${line(told.version, 40)}</small>${kind === 'server' ? html` <small class="chip">live server</small>` : undefined}</th>`,
  )
  return html`<div class="scroll" role="region" aria-label="Rules by evaluators">
<table role="grid" id="matrix" aria-label="Rules by evaluators">
<colgroup><col class="rules"><col span="${Math.max(1, evaluators.length)}" class="answers"></colgroup>
<thead><tr role="row"><th role="columnheader" scope="col" class="corner">Rule</th>${columns}</tr></thead>
${groups.map((group) => groupHtml(group, evaluators.length, ids))}
</table></div>
`
}

function groupHtml({ family, rows }: RowGroup, columns: number, ids: FindingIds): Html {
  const broken = rows.filter(({ cells }) => cells.some(({ status }) => status === 'breaks')).length
  const note = `${rows.length} ${rows.length === 1 ? 'rule' : 'rules'}${broken === 0 ? '' : `, ${broken} broken`}`
  return html`<tbody role="rowgroup" data-family="${family.id}">
<tr role="row" class="family"><th role="rowheader" scope="rowgroup" colspan="${columns + 1}" tabindex="-1" aria-expanded="true"><span class="family-title"><b>${family.title}</b> <small>${family === BEYOND ? '' : family.id} ${note}</small></span></th></tr>
${rows.map((row) => rowHtml(row, ids))}</tbody>
`
}

function rowHtml({ key, rule, cells }: MatrixRow, ids: FindingIds): Html {
  const head = rule === undefined ? html`<span class="rule-id">${line(key, 120)}</span>` : ruleHtml(key)
  return html`<tr role="row" class="rule"><th role="rowheader" scope="row" tabindex="-1" aria-haspopup="dialog">${head}</th>${cells.map((cell, column) => cellHtml(cell, column, ids))}</tr>
`
}

function cellHtml(cell: Cell, column: number, ids: FindingIds): Html {
  const { status, uses, findings, related } = cell
  const named = (events: Cell['findings']): string =>
    events.map(({ finding }) => ids[column]?.get(finding.signature) ?? '').join(' ')
  const used = uses.holds + uses.fails > 0
  return html`<td role="gridcell" tabindex="-1" aria-haspopup="dialog" class="${status}" data-e="${column}"${used ? html` data-uses="${[uses.holds, uses.fails, uses.open, uses.unsupported].join(' ')}"` : undefined}${findings.length === 0 ? undefined : html` data-findings="${named(findings)}"`}${related.length === 0 ? undefined : html` data-related="${named(related)}"`}>${statusMark(cell)}</td>`
}
