import { createHash } from 'node:crypto'
import { type EvaluatorReport, evaluatorReport } from '../evaluatorReport.ts'
import { matrixOf, type RowGroup } from '../matrix/matrix.ts'
import { STATUS_WORDS, STATUSES } from '../matrix/statusWords.ts'
import { number } from '../numbers.ts'
import type { Runs } from '../reduce.ts'
import { runStates } from '../runStates.ts'
import { byEvaluator } from '../summary.ts'
import { SCRIPT, STYLE } from './assets.ts'
import { CaseStore } from './caseStore.ts'
import { evaluatorCard } from './evaluatorCard.ts'
import { filtersHtml } from './filtersHtml.ts'
import { findingHtml } from './findingHtml.ts'
import { Html, html } from './html.ts'
import { type FindingIds, matrixHtml } from './matrixHtml.ts'
import { oracleHtml } from './oracleHtml.ts'
import { runsHtml } from './runsHtml.ts'
import { line } from './texts.ts'

/**
 * The report as one page that needs nothing else. Libraries come before live servers. Whatever is in the events is put in as
 * text, and should that ever fail, the page's own policy lets no script run but its own.
 */
export function reportPage(runs: Runs): string {
  const evaluators = byEvaluator(runStates(runs))
    .map(evaluatorReport)
    .sort((one, other) => Number(one.kind === 'server') - Number(other.kind === 'server'))
  const groups = matrixOf(evaluators)
  const ids = findingIds(evaluators)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hash(SCRIPT)}'; style-src '${hash(STYLE)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${line(titleOf(evaluators), 200)}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<header class="top"><div><p class="brand">assume-nothing</p><h1>${line(titleOf(evaluators), 200)}</h1>
<p class="lead">${leadOf(evaluators, groups)}</p>
<nav aria-label="Sections"><a href="#rules">Rules</a><a href="#findings">Findings</a><a href="#runs">Runs</a></nav></div>
<button type="button" id="theme" aria-label="Turn light and dark about"><span aria-hidden="true">◐</span></button></header>
<main>
<section class="evaluators" aria-label="Evaluators">${evaluators.map((evaluator, index) => evaluatorCard(evaluator, statusesOf(groups, index)))}</section>
${oracleHtml(evaluators)}
<section aria-labelledby="rules"><h2 id="rules">Rules</h2>
${filtersHtml(evaluators, groups)}
${matrixHtml(evaluators, groups, ids)}
${legend()}
</section>
<section aria-labelledby="findings"><h2 id="findings">Findings</h2>${findingsHtml(evaluators, ids)}</section>
<section aria-labelledby="runs"><h2 id="runs">Runs</h2>${runsHtml(runs)}</section>
</main>
<dialog id="detail" aria-labelledby="detail-title"><div class="detail-head"><h2 id="detail-title"></h2><button type="button" class="close" aria-label="Close"><span aria-hidden="true">✕</span></button></div><div class="detail-body"></div></dialog>
<script>${new Html(SCRIPT)}</script>
</body>
</html>
`
  return page.markup
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function titleOf(evaluators: readonly EvaluatorReport[]): string {
  const names = evaluators.map(({ told }) => told.name)
  if (names.length === 0) return 'No run told anything'
  return names.length > 3 ? `${names.length} evaluators and AWS’s documents` : `${names.join(', ')} and AWS’s documents`
}

function leadOf(evaluators: readonly EvaluatorReport[], groups: readonly RowGroup[]): string {
  const findings = evaluators.flatMap((evaluator) => evaluator.findings).filter(({ finding }) => !finding.known)
  const rules = groups.reduce((total, { rows }) => total + rows.length, 0)
  const decisions = evaluators.reduce((total, { summary }) => total + summary.decisions, 0)
  const found =
    findings.length === 0
      ? 'Nothing was found wrong'
      : `${number(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}`
  return `${found} in ${number(decisions)} decisions by ${number(rules)} documented rules of requests made with role sessions.`
}

function statusesOf(
  groups: readonly RowGroup[],
  column: number,
): NonNullable<RowGroup['rows'][number]['cells'][number]>['status'][] {
  return groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[column]?.status ?? []))
}

function findingIds(evaluators: readonly EvaluatorReport[]): FindingIds {
  let next = 0
  return evaluators.map(({ findings }) => new Map(findings.map(({ finding }) => [finding.signature, `f${next++}`])))
}

function findingsHtml(evaluators: readonly EvaluatorReport[], ids: FindingIds): Html {
  const cases = new CaseStore()
  return html`${evaluators.map(
    ({ told, findings }, index) => html`<h3>${line(told.name, 80)} <small>${line(told.version, 60)}</small></h3>
${findings.length === 0 ? html`<p>No findings.</p>` : findings.map((event) => findingHtml(event, ids[index]?.get(event.finding.signature) ?? '', cases))}`,
  )}`
}

function legend(): Html {
  const items = STATUSES.map((status) => {
    const { symbol, word, sentence } = STATUS_WORDS[status]
    return html`<div class="${status}"><dt><i aria-hidden="true">${symbol}</i> ${word}</dt><dd>${sentence}</dd></div>`
  })
  return html`<dl class="legend">${items}</dl>`
}
