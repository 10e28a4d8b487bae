import { type EvaluatorReport, evaluatorReport } from '../evaluatorReport.ts'
import { printable } from '../printable.ts'
import type { Runs } from '../reduce.ts'
import { runStates } from '../runStates.ts'
import { byEvaluator } from '../summary.ts'

/** Characters of a message; GitHub shows about four thousand of them. */
const LONGEST = 1_500

/** Workflow commands that make an error annotation of each new finding, one a line. */
export function annotations(runs: Runs): readonly string[] {
  return byEvaluator(runStates(runs))
    .map(evaluatorReport)
    .flatMap((report) =>
      report.findings.filter(({ finding }) => !finding.known).map((event) => annotation(report, event)),
    )
}

function annotation({ told }: EvaluatorReport, { finding, replay, file }: EvaluatorReport['findings'][number]): string {
  const { kind, id, rules, sentence, expected, actual } = finding
  const title = printable(`${told.name}: ${rules[0] ?? `${kind} ${id}`}`.slice(0, 200))
  const lines = [
    printable(sentence.slice(0, LONGEST)),
    `expected ${printable(expected.join(' or ').slice(0, 200))}, actual ${printable(actual.slice(0, 200))}`,
    ...(file === undefined ? [] : [printable(replay.slice(0, LONGEST))]),
  ]
  return `::error title=${property(title)}::${message(lines.join('\n'))}`
}

/** As the runner unescapes them: a message may hold colons and commas, a property may not. */
function message(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return message(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
