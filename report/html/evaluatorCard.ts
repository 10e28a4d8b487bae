import type { EvaluatorReport } from '../evaluatorReport.ts'
import type { Status } from '../matrix/cell.ts'
import { STATUS_WORDS, STATUSES } from '../matrix/statusWords.ts'
import { number, percentage } from '../numbers.ts'
import { type Html, html } from './html.ts'
import { profileHtml } from './profileHtml.ts'
import { line } from './texts.ts'

/** The head of one evaluator: what it is, what was asked, what it came to, which part it supports and which readings it follows. */
export function evaluatorCard(evaluator: EvaluatorReport, statuses: readonly Status[]): Html {
  const { told, kind, summary, findings, runs } = evaluator
  const fresh = findings.filter(({ finding }) => !finding.known).length
  const facts: readonly (readonly [string, string])[] = [
    [
      'findings',
      `${number(fresh)} new${findings.length === fresh ? '' : `, ${number(findings.length - fresh)} known`}`,
    ],
    ['worlds', number(summary.worlds)],
    ['decisions', number(summary.decisions)],
    ['open', `${number(summary.open)}${percentage(summary.open, summary.decisions)}`],
    ['unsupported', number(summary.unsupported)],
    ['errors', number(summary.errors)],
    ...(summary.corpus.cases === 0 ? [] : [['corpus', corpusText(evaluator)] as const]),
    ...(evaluator.scope.sampled === 0 ? [] : [['supports', scopeText(evaluator)] as const]),
  ]
  const words = [told.language, told.outcomes, kind === 'server' ? 'live server' : 'library'].filter(
    (word) => word !== undefined,
  )
  return html`<article class="evaluator">
<h3>${line(told.name, 80)} <small>${line(told.version, 60)}</small></h3>
<p class="words">${words.map((word) => html`<span class="chip">${line(word, 40)}</span> `)}</p>
${bar(statuses)}
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${runs.flatMap(({ ended, started }) => remarks(started.command, ended)).map((remark) => html`<p class="remark">${line(remark, 1_000)}</p>`)}
${profileHtml(evaluator)}
${supportsHtml(evaluator)}
</article>
`
}

function corpusText({ summary: { corpus } }: EvaluatorReport): string {
  const rest = [
    ...(corpus.disagreed === 0 ? [] : [`${number(corpus.disagreed)} disagreed`]),
    ...(corpus.unsupported === 0 ? [] : [`${number(corpus.unsupported)} unsupported`]),
    ...(corpus.notRun === 0 ? [] : [`${number(corpus.notRun)} not run`]),
  ]
  return [`${number(corpus.agreed)} of ${number(corpus.cases)} agreed`, ...rest].join(', ')
}

function scopeText({ scope: { inside, sampled } }: EvaluatorReport): string {
  return `${((inside / sampled) * 100).toFixed(1)} % of ${number(sampled)} worlds drawn without aiming`
}

/** How many rules have each status, as a bar and in words. */
function bar(statuses: readonly Status[]): Html {
  const counted = STATUSES.map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
  let at = 0
  const parts = counted.map(({ status, count }) => {
    const part = html`<rect class="${status}" x="${at}" width="${count}" height="1"/>`
    at += count
    return part
  })
  const words = counted.filter(({ count }) => count > 0)
  return html`<svg class="bar" viewBox="0 0 ${Math.max(1, at)} 1" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>
<p class="tally">${words.map(({ status, count }) => html`<span class="${status}"><i aria-hidden="true">${STATUS_WORDS[status].symbol}</i> <b>${number(count)}</b> ${STATUS_WORDS[status].word}</span> `)}</p>`
}

function remarks(command: string, ended: EvaluatorReport['runs'][number]['ended']): readonly string[] {
  if (ended === undefined) return [`The run of ${command} never said that it ended.`]
  return [
    ...(ended.interrupted ? [`The run of ${command} was interrupted.`] : []),
    ...(ended.reason === undefined ? [] : [`The run of ${command} ended early: ${ended.reason}`]),
    ...(ended.trouble === undefined ? [] : [ended.trouble]),
    ...(ended.unexamined === undefined ? [] : [`${number(ended.unexamined)} further suspicions were not looked into.`]),
  ]
}

function supportsHtml({ told: { supports, without, only } }: EvaluatorReport): Html | undefined {
  if (supports === undefined) return undefined
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['supports', supports],
    ['does not know', without ?? []],
    ['services', only?.services ?? []],
    ['operators', only?.operators ?? []],
    ['condition keys', only?.conditionKeys ?? []],
  ]
  const shown = lists.filter(([, words]) => words.length > 0)
  return html`<details><summary>What it says that it supports</summary><dl class="lists">${shown.map(([name, words]) => html`<div><dt>${name}</dt><dd>${line(words.join(', '), 4_000)}</dd></div>`)}</dl></details>`
}
