import type { FindingEvent } from '../../model/event.ts'
import { compactJson } from '../compactJson.ts'
import { type EvaluatorReport, evaluatorReport } from '../evaluatorReport.ts'
import { findingRemarks } from '../findingRemarks.ts'
import { html } from '../html/html.ts'
import { line } from '../html/texts.ts'
import type { Status } from '../matrix/cell.ts'
import { matrixOf, type RowGroup } from '../matrix/matrix.ts'
import { STATUS_WORDS } from '../matrix/statusWords.ts'
import { number, percentage } from '../numbers.ts'
import { printable } from '../printable.ts'
import type { Runs } from '../reduce.ts'
import { runStates } from '../runStates.ts'
import { byEvaluator } from '../summary.ts'
import { codeBlock, codeSpan, plainText } from './escape.ts'
import { markdownTable } from './markdownTable.ts'
import { oracleMarkdown } from './oracleMarkdown.ts'

/** GitHub takes a mebibyte of job summary from a step, and nothing of what is longer. */
const LONGEST = 600_000

/** The runs as Markdown for a job summary: numbers, rules that are broken, and each finding to be unfolded. */
export function reportMarkdown(runs: Runs): string {
  const evaluators = byEvaluator(runStates(runs)).map(evaluatorReport)
  const groups = matrixOf(evaluators)
  const sections = [
    '## assume-nothing',
    evaluatorTable(evaluators, groups),
    oracleMarkdown(evaluators),
    ruleTable(evaluators, groups),
  ]
  let length = 0
  for (const evaluator of evaluators) {
    if (evaluator.findings.length === 0) continue
    sections.push(`### ${codeSpan(nameOf(evaluator))}`)
    for (const [index, event] of evaluator.findings.entries()) {
      const text = findingMarkdown(event)
      length += text.length
      if (length > LONGEST) {
        sections.push(`${number(evaluator.findings.length - index)} more findings are left out here.`)
        break
      }
      sections.push(text)
    }
  }
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function nameOf({ told }: EvaluatorReport): string {
  return `${told.name} ${told.version}`
}

function evaluatorTable(evaluators: readonly EvaluatorReport[], groups: readonly RowGroup[]): string {
  if (evaluators.length === 0) return 'No run told anything.'
  const rows = evaluators.map((evaluator, column) => {
    const { summary, findings } = evaluator
    const { corpus } = summary
    const fresh = findings.filter(({ finding }) => !finding.known).length
    const count = (status: Status): string =>
      number(
        groups.reduce(
          (total, { rows }) => total + rows.filter(({ cells }) => cells[column]?.status === status).length,
          0,
        ),
      )
    return [
      codeSpan(nameOf(evaluator)),
      `${number(fresh)}${findings.length === fresh ? '' : ` (${number(findings.length - fresh)} known)`}`,
      count('breaks'),
      count('conforms'),
      number(summary.decisions),
      `${number(summary.open)}${percentage(summary.open, summary.decisions)}`,
      number(summary.unsupported),
      number(summary.errors),
      corpus.cases === 0 ? '' : `${number(corpus.agreed)} of ${number(corpus.cases)}`,
    ]
  })
  const head = [
    'evaluator',
    'findings',
    'rules broken',
    'rules kept',
    'decisions',
    'open',
    'unsupported',
    'errors',
    'corpus',
  ]
  return markdownTable([head, ['---', ...head.slice(1).map(() => '--:')], ...rows])
}

/** Only rules that somebody breaks: a table of two hundred rows is for the page. */
function ruleTable(evaluators: readonly EvaluatorReport[], groups: readonly RowGroup[]): string {
  const broken = groups
    .flatMap(({ rows }) => rows)
    .filter(({ cells }) => cells.some(({ status }) => status === 'breaks' || status === 'known'))
  if (broken.length === 0) return ''
  const rows = broken.map(({ key, rule, cells }) => [
    codeSpan(key, 80),
    rule === undefined ? '' : plainText(rule.sentence),
    ...cells.map(
      ({ status, count }) =>
        `${STATUS_WORDS[status].symbol} ${STATUS_WORDS[status].word}${count === 0 ? '' : ` ${number(count)}`}`,
    ),
  ])
  const head = ['rule', '', ...evaluators.map(({ told }) => codeSpan(told.name, 80))]
  return markdownTable([head, head.map(() => '---'), ...rows])
}

function findingMarkdown({ finding, file, replay }: FindingEvent): string {
  const { kind, id, rules, sentence, expected, actual, known, count } = finding
  const { case: found } = finding
  const one = 'issuance' in found ? found.issuance : 'call' in found ? found.call : found.scenario
  return [
    html`<details><summary>${line(`${rules[0] ?? kind} ${sentence}`)}${known ? ' (known)' : ''}</summary>`.markup,
    `${codeSpan(`${kind} ${id}`)}, met ${number(count)} ${count === 1 ? 'time' : 'times'}: expected ${codeSpan(expected.join(' or '))}, actual ${codeSpan(actual)}`,
    ...findingRemarks(finding).map((remark) => plainText(printable(remark))),
    codeBlock(compactJson(one), 'json'),
    ...(file === undefined ? [] : [codeBlock(replay, 'sh')]),
    '</details>',
  ].join('\n\n')
}
