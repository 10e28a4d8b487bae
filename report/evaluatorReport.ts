import type { CoverageEvent, EvaluatorTold, FindingEvent, RuleUse, ScopeCounts } from '../model/event.ts'
import { mergedFindings } from './mergedFindings.ts'
import type { StartedRun } from './runStates.ts'
import { type EvaluatorSummary, evaluatorSummary } from './summary.ts'

/** All that the runs of one evaluator told, added up. Keys are names from outside: maps, not objects. */
export interface EvaluatorReport {
  /** As the latest run told it. */
  readonly told: EvaluatorTold
  readonly kind: 'library' | 'server'
  readonly summary: EvaluatorSummary
  readonly runs: readonly StartedRun[]
  readonly findings: readonly FindingEvent[]
  readonly rules: ReadonlyMap<string, Required<RuleUse>>
  /** Open point → readings that explain an answer, joined by `|` → answers. */
  readonly profile: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Of all runs that sampled any. */
  readonly scope: ScopeCounts
}

/** The report of the runs of one evaluator, at least one, the earliest first. */
export function evaluatorReport(runs: readonly StartedRun[]): EvaluatorReport {
  const told = (runs.at(-1) as StartedRun).started.evaluator
  const coverages = runs.flatMap(({ coverage }) => (coverage === undefined ? [] : [coverage]))
  return {
    told,
    kind: told.kind ?? 'library',
    summary: evaluatorSummary(runs),
    runs,
    findings: mergedFindings(runs),
    rules: rulesOf(coverages),
    profile: profileOf(coverages),
    scope: {
      sampled: sum(coverages, ({ scope }) => scope?.sampled),
      inside: sum(coverages, ({ scope }) => scope?.inside),
    },
  }
}

function sum(coverages: readonly CoverageEvent[], count: (one: CoverageEvent) => number | undefined): number {
  return coverages.reduce((total, one) => total + (count(one) ?? 0), 0)
}

function rulesOf(coverages: readonly CoverageEvent[]): ReadonlyMap<string, Required<RuleUse>> {
  const rules = new Map<string, Required<RuleUse>>()
  for (const coverage of coverages) {
    for (const [id, { holds, fails, open = 0, unsupported = 0 }] of Object.entries(coverage.rules)) {
      const before = rules.get(id) ?? { holds: 0, fails: 0, open: 0, unsupported: 0 }
      rules.set(id, {
        holds: before.holds + holds,
        fails: before.fails + fails,
        open: before.open + open,
        unsupported: before.unsupported + unsupported,
      })
    }
  }
  return rules
}

function profileOf(coverages: readonly CoverageEvent[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const points = new Map<string, Map<string, number>>()
  for (const { profile } of coverages) {
    for (const [point, readings] of Object.entries(profile ?? {})) {
      const counts = points.get(point) ?? new Map<string, number>()
      points.set(point, counts)
      for (const [reading, count] of Object.entries(readings)) counts.set(reading, (counts.get(reading) ?? 0) + count)
    }
  }
  return points
}
