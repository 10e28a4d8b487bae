import { evaluatorReport } from './evaluatorReport.ts'
import { findingsTable } from './findingsTable.ts'
import { knownText } from './knownText.ts'
import { number, percentage, rate } from './numbers.ts'
import { oracleText } from './oracleText.ts'
import type { Paint } from './paint.ts'
import { printable } from './printable.ts'
import { profileText } from './profileText.ts'
import { propertiesTable } from './propertiesTable.ts'
import type { RunState, Runs } from './reduce.ts'
import { rulesText } from './rulesText.ts'
import { runStates, type StartedRun } from './runStates.ts'
import { byEvaluator, type EvaluatorSummary, evaluatorSummary } from './summary.ts'
import { table } from './table.ts'

/** The final table of each evaluator that was run: what was asked, what it came to, what was never exercised. */
export function endText(runs: Runs, paint: Paint): string {
  const states = runStates(runs)
  const known = knownText(states)
  const evaluators = byEvaluator(states)
    .map((own) => {
      const summary = evaluatorSummary(own)
      const { name, version } = summary.evaluator
      const rules = own.some(countsRules) ? [rulesText(own, paint)] : []
      const generated = summary.worlds === 0 ? [] : [...rules, propertiesTable(own, paint)]
      const sections = [
        paint.bold(`${printable(name)} ${printable(version)}`),
        totals(summary),
        scopeText(own),
        oracleText(own, paint),
        ...generated,
        profileText(evaluatorReport(own), paint),
        findingsTable(own, paint),
        ...own.flatMap(remarks),
      ]
      return `${sections.filter((section) => section !== '').join('\n')}\n`
    })
    .join('\n')
  return known === '' ? evaluators : `${evaluators}\n${known}\n`
}

/** Sequences of issued credentials are worlds that no rule of a document is counted in. */
function countsRules({ coverage }: RunState): boolean {
  return coverage !== undefined && Object.keys(coverage.rules).length > 0
}

function totals(summary: EvaluatorSummary): string {
  const { worlds, decisions, elapsedMs, open, unsupported, errors } = summary
  const { cases, agreed, disagreed, unsupported: outOfScope, notRun } = summary.corpus
  const corpus = `${number(agreed)} of ${number(cases)} cases agreed, ${disagreed} disagreed, ${outOfScope} unsupported, ${notRun} not run`
  return table([
    ['worlds', number(worlds)],
    ['decisions', number(decisions)],
    ['decisions per second', number(rate(decisions, elapsedMs))],
    ['open', `${number(open)}${percentage(open, decisions)}`],
    ['unsupported', number(unsupported)],
    ['errors', number(errors)],
    ...(cases === 0 ? [] : [['corpus', corpus]]),
  ])
}

/** How large the part is that the evaluator says it supports, where that was sampled and is not all. */
function scopeText(own: readonly StartedRun[]): string {
  const { sampled, inside } = evaluatorReport(own).scope
  if (sampled === inside) return ''
  return `supports ${((100 * inside) / sampled).toFixed(inside * 10 < sampled ? 1 : 0)} % of the worlds that are drawn for an evaluator of everything`
}

/** What a reader of the table has to know beside it. */
function remarks({ ended }: RunState): readonly string[] {
  if (ended === undefined) return ['the run never said that it ended']
  return [
    ...(ended.interrupted ? ['interrupted'] : []),
    ...(ended.reason === undefined ? [] : [`ended early: ${printable(ended.reason)}`]),
    ...(ended.trouble === undefined ? [] : [printable(ended.trouble)]),
    ...(ended.unexamined === undefined ? [] : [`${number(ended.unexamined)} further suspicions were not looked into`]),
  ]
}
