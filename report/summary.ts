import type { CorpusCounts, OracleCounts } from '../model/event.ts'
import type { Finding } from '../model/finding.ts'
import { groupBy } from './groupBy.ts'
import { mergedFindings } from './mergedFindings.ts'
import { oracleCounts } from './oracleCounts.ts'
import type { RunState, Runs } from './reduce.ts'
import { runStates, type StartedRun } from './runStates.ts'

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
  /** Of `oracle` only. */
  readonly oracle?: OracleCounts
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
  const states = runStates(runs)
  return {
    version: 1,
    command: states[0]?.started.command ?? '',
    seed: states[0]?.started.seed ?? '',
    exit: worst(states.map(({ ended }) => ended?.exit ?? 130)),
    runs: byEvaluator(states).map(evaluatorSummary),
  }
}

/** Where several apply: 130, then 2, then 1, then 3 (`docs/protocol.md`). Without any run nothing was judged: 3. */
function worst(statuses: readonly number[]): number {
  return [130, 2, 1, 3].find((status) => statuses.includes(status)) ?? (statuses.length === 0 ? 3 : 0)
}

/** The runs of each evaluator, in the order of their beginnings. A library and a live server of one name are two. */
export function byEvaluator(states: readonly StartedRun[]): readonly (readonly StartedRun[])[] {
  const key = ({ started: { evaluator } }: StartedRun): string =>
    JSON.stringify([evaluator.name, evaluator.version, evaluator.kind ?? 'library'])
  return [...groupBy(states, key).values()]
}

/** Adds up the runs of one evaluator. */
export function evaluatorSummary(states: readonly StartedRun[]): EvaluatorSummary {
  const { name, version } = states[0]?.started.evaluator ?? { name: '', version: '' }
  const sum = (count: (state: RunState) => number | undefined): number =>
    states.reduce((total, state) => total + (count(state) ?? 0), 0)
  const oracle = oracleCounts(states)
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
    ...(oracle === undefined ? {} : { oracle }),
    findings: mergedFindings(states).map(({ finding }) => finding),
  }
}
