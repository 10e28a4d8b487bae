import type { CorpusCounts } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { groupBy } from './groupBy.ts'
import type { RunState, Runs } from './reduce.ts'

/** All runs of one evaluator, added up. */
export interface EvaluatorSummary {
  readonly evaluator: { readonly name: string; readonly version: string }
  /** Of the longest run: shards run side by side. */
  readonly elapsedMs: number
  readonly worlds: number
  readonly decisions: number
  readonly open: number
  readonly unsupported: number
  readonly errors: number
  readonly corpus: CorpusCounts
  readonly findings: readonly Finding[]
}

/** What `--summary` writes (public, `docs/design.md`). */
export interface Summary {
  readonly version: 1
  readonly command: string
  readonly seed: string
  readonly exit: number
  readonly runs: readonly EvaluatorSummary[]
}

/** The public summary of any number of runs; a run that never said that it ended counts as interrupted. */
export function summaryOf(runs: Runs): Summary {
  const states = [...runs.values()].filter((state) => state.started !== undefined).sort(byStart)
  const groups = groupBy(states, ({ started }) => JSON.stringify([started?.evaluator.name, started?.evaluator.version]))
  return {
    version: 1,
    command: states[0]?.started?.command ?? '',
    seed: states[0]?.started?.seed ?? '',
    exit: worst(states.map(({ ended }) => ended?.exit ?? 130)),
    runs: [...groups.values()].map(evaluatorSummary),
  }
}

/** Where several apply: 130, then 2, then 1, then 3 (`docs/protocol.md`). Without any run nothing was judged: 3. */
function worst(statuses: readonly number[]): number {
  return [130, 2, 1, 3].find((status) => statuses.includes(status)) ?? (statuses.length === 0 ? 3 : 0)
}

function byStart({ started: one }: RunState, { started: other }: RunState): number {
  const [a, b] = [`${one?.at} ${one?.run}`, `${other?.at} ${other?.run}`]
  return a < b ? -1 : a > b ? 1 : 0
}

function evaluatorSummary(states: readonly RunState[]): EvaluatorSummary {
  const { name, version } = states[0]?.started?.evaluator ?? { name: '', version: '' }
  const sum = (count: (state: RunState) => number | undefined): number =>
    states.reduce((total, state) => total + (count(state) ?? 0), 0)
  return {
    evaluator: { name, version },
    elapsedMs: Math.max(0, ...states.map(({ ended, coverage }) => ended?.elapsedMs ?? coverage?.elapsedMs ?? 0)),
    worlds: sum(({ coverage }) => coverage?.worlds),
    decisions: sum(({ coverage }) => coverage?.decisions),
    open: sum(({ coverage }) => coverage?.open),
    unsupported: sum(({ coverage }) => coverage?.unsupported),
    errors: sum(({ coverage }) => coverage?.errors),
    corpus: {
      cases: sum(({ coverage }) => coverage?.corpus.cases),
      agreed: sum(({ coverage }) => coverage?.corpus.agreed),
      disagreed: sum(({ coverage }) => coverage?.corpus.disagreed),
      unsupported: sum(({ coverage }) => coverage?.corpus.unsupported),
      notRun: sum(({ coverage }) => coverage?.corpus.notRun),
    },
    findings: mergedFindings(states.flatMap(({ findings }) => [...findings.values()].map(({ finding }) => finding))),
  }
}

/** One a signature, earliest first: counts are added, and the smallest case stands for all. */
export function mergedFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = [...groupBy(findings, ({ signature }) => signature).values()].map((same) => {
    const texts = same.map((finding) => JSON.stringify(finding.case))
    const smallest = texts.reduce((least, text, index) => (smaller(text, texts[least] as string) ? index : least), 0)
    return {
      ...(same[smallest] as Finding),
      known: same.every(({ known }) => known),
      foundAfterMs: Math.min(...same.map(({ foundAfterMs }) => foundAfterMs)),
      foundAfterDecisions: Math.min(...same.map(({ foundAfterDecisions }) => foundAfterDecisions)),
      count: same.reduce((total, { count }) => total + count, 0),
    }
  })
  return merged.sort(
    (one, other) => one.foundAfterMs - other.foundAfterMs || (one.signature < other.signature ? -1 : 1),
  )
}

function smaller(text: string, other: string): boolean {
  return text.length < other.length || (text.length === other.length && text < other)
}
