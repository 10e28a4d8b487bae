import type { EvaluatorReport } from '../evaluatorReport.ts'
import { number } from '../numbers.ts'
import { oracleTable } from '../oracleTable.ts'
import { type Html, html } from './html.ts'
import { line } from './texts.ts'

/** What was compared with AWS's simulator, a table an evaluator; nothing where no run compared. */
export function oracleHtml(evaluators: readonly EvaluatorReport[]): Html | undefined {
  const compared = evaluators.flatMap(({ told, summary: { oracle } }) =>
    oracle === undefined ? [] : [{ told, oracle }],
  )
  if (compared.length === 0) return undefined
  return html`<section aria-labelledby="oracle"><h2 id="oracle">Compared with the simulator</h2>
${compared.map(({ told, oracle }) => {
  const { calls, head, rows, excluded } = oracleTable(oracle)
  return html`<h3>${line(told.name, 80)} <small>${line(told.version, 60)}, in requests, ${calls}</small></h3>
<div class="scroll" role="region" aria-label="Compared with the simulator, by class" tabindex="0"><table class="classes">
<thead><tr>${head.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows.map(([name = '', ...cells]) => html`<tr><th scope="row">${line(name, 40)}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table></div>
${excluded.length === 0 ? undefined : html`<p class="excluded">Excluded by rule: ${line(excluded.map(([rule, requests]) => `${rule} ${number(requests)}`).join(', '), 4_000)}</p>`}`
})}
</section>
`
}
