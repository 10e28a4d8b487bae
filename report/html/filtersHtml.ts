import type { EvaluatorReport } from '../evaluatorReport.ts'
import type { RowGroup } from '../matrix/matrix.ts'
import { STATUS_WORDS, STATUSES } from '../matrix/statusWords.ts'
import { type Html, html } from './html.ts'
import { line } from './texts.ts'

/** The form above the matrix. It needs the page's script, and is not there without. */
export function filtersHtml(evaluators: readonly EvaluatorReport[], groups: readonly RowGroup[]): Html {
  return html`<form id="filters" role="search" aria-label="Filter the rules">
<div class="line"><label class="search"><span>Search</span><input type="search" name="text" placeholder="Rule, word or document" autocomplete="off" maxlength="200"></label>
<label><span>Family</span><select name="family"><option value="">All</option>${groups.map(({ family }) => html`<option value="${family.id}">${family.title}</option>`)}</select></label>
<label class="toggle"><input type="checkbox" name="differences"> Only differences</label>
<button type="button" class="clear">Clear</button><output id="shown" aria-live="polite"></output></div>
<fieldset><legend>Status</legend>${STATUSES.map((status) => html`<label class="toggle ${status}"><input type="checkbox" name="status" value="${status}"> <i aria-hidden="true">${STATUS_WORDS[status].symbol}</i> ${STATUS_WORDS[status].word}</label>`)}</fieldset>
${evaluators.length < 2 ? undefined : html`<fieldset><legend>Evaluator</legend>${evaluators.map(({ told }, index) => html`<label class="toggle"><input type="checkbox" name="evaluator" value="${index}"> ${line(told.name, 40)}</label>`)}</fieldset>`}
</form>
`
}
