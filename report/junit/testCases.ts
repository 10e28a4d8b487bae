import type { FindingEvent } from '../../model/event.ts'
import type { EvaluatorReport } from '../evaluatorReport.ts'
import { findingText } from '../findingText.ts'
import { number } from '../numbers.ts'
import { PLAIN } from '../paint.ts'
import type { StartedRun } from '../runStates.ts'

/** What JUnit calls a test case. `broken` is not the evaluator's fault, or nothing that could be judged. */
export type TestCase = {
  /** What kind of thing it is: `property`, `comparison`, `corpus`, `protocol`, `run`, … */
  readonly group: string
  readonly name: string
} & (
  | { readonly result: 'passed' }
  | { readonly result: 'failed' | 'broken' | 'skipped'; readonly message: string; readonly text: string }
)

/** Every property that was tried, every finding, what became of the corpus, and every run that did not end well. */
export function testCases(report: EvaluatorReport): readonly TestCase[] {
  return [
    ...properties(report),
    ...report.findings.map(findingCase),
    ...comparison(report),
    ...corpus(report),
    ...report.runs.flatMap(runCase),
  ]
}

/** Properties without a finding; those with one are told by it. */
function properties({ runs, findings }: EvaluatorReport): readonly TestCase[] {
  const failed = new Set(findings.filter(({ finding }) => finding.kind === 'property').map(({ finding }) => finding.id))
  const tried = new Set(
    runs.flatMap(({ coverage }) =>
      Object.entries(coverage?.properties ?? {}).flatMap(([id, { trials }]) => (trials > 0 ? [id] : [])),
    ),
  )
  return [...tried]
    .filter((id) => !failed.has(id))
    .sort()
    .map((name) => ({ group: 'property', name, result: 'passed' }))
}

function findingCase(event: FindingEvent): TestCase {
  const { kind, id, signature, sentence, known } = event.finding
  return {
    group: kind,
    name: kind === 'corpus' ? id : `${id} [${signature}]`,
    result: known ? 'skipped' : 'failed',
    message: known ? `known: ${sentence}` : sentence,
    text: findingText(event, PLAIN),
  }
}

/** Generated worlds that all agreed with the reference: what a corpus case found first may have been met by worlds, too. */
function comparison({ summary, findings }: EvaluatorReport): readonly TestCase[] {
  const differs = ({ finding: { kind, count, cases } }: FindingEvent): boolean =>
    kind === 'comparison' || kind === 'issuance' || (cases !== undefined && count > cases.length)
  const none = summary.worlds > 0 && !findings.some(differs)
  return none ? [{ group: 'comparison', name: 'reference', result: 'passed' }] : []
}

/** Cases that disagreed are findings. Events do not name the others, so that they are one test case together. */
function corpus({ summary: { corpus } }: EvaluatorReport): readonly TestCase[] {
  const cases: TestCase[] = []
  if (corpus.agreed > 0)
    cases.push({ group: 'corpus', name: `${number(corpus.agreed)} cases agreed`, result: 'passed' })
  if (corpus.unsupported > 0) cases.push(skipped(`${number(corpus.unsupported)} cases unsupported`))
  if (corpus.notRun > 0) cases.push(skipped(`${number(corpus.notRun)} cases not run`))
  return cases
}

function skipped(name: string): TestCase {
  return { group: 'corpus', name, result: 'skipped', message: name, text: '' }
}

function runCase({ started, ended }: StartedRun): readonly TestCase[] {
  if (ended !== undefined && (ended.exit === 0 || ended.exit === 1)) return []
  const why =
    ended === undefined
      ? 'the run never said that it ended'
      : ended.interrupted
        ? 'interrupted'
        : (ended.reason ?? 'nothing was judged, or what it depends on failed')
  const name = `${started.command} ${started.run}`
  return [{ group: 'run', name, result: 'broken', message: why, text: `repeat with: ${started.repeat}` }]
}
