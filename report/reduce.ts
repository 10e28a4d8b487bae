import type { CoverageEvent, FindingEvent, RunEnded, RunEvent, RunId, RunStarted } from '../model/event.ts'

/** What is known of one run. */
export interface RunState {
  readonly started?: RunStarted
  readonly coverage?: CoverageEvent
  /** By signature. */
  readonly findings: ReadonlyMap<string, FindingEvent>
  readonly ended?: RunEnded
}

export type Runs = ReadonlyMap<RunId, RunState>

/** Nothing known yet. */
export const NO_RUNS: Runs = new Map()

/**
 * Takes one more event in. The order of events does not matter and neither does taking one in twice, so that the files of shards
 * merge by concatenation: of two states of one thing the later one, which has counted more, is kept. Progress is passed over.
 */
export function reduce(runs: Runs, event: RunEvent): Runs {
  const before = runs.get(event.run) ?? { findings: new Map() }
  const after = taken(before, event)
  return after === before && runs.has(event.run) ? runs : new Map(runs).set(event.run, after)
}

/** Takes many events in, in time linear in their number. */
export function reduceAll(events: Iterable<RunEvent>): Runs {
  const runs = new Map<RunId, RunState & { readonly findings: Map<string, FindingEvent> }>()
  for (const event of events) {
    const before = runs.get(event.run) ?? { findings: new Map() }
    if (event.event === 'finding') keep(before.findings, event)
    runs.set(event.run, event.event === 'finding' ? before : { ...taken(before, event), findings: before.findings })
  }
  return runs
}

function taken(state: RunState, event: RunEvent): RunState {
  switch (event.event) {
    case 'run-started':
      return { ...state, started: later(state.started, event, () => 0) }
    case 'coverage':
      return { ...state, coverage: later(state.coverage, event, ({ elapsedMs, decisions }) => elapsedMs + decisions) }
    case 'finding': {
      const findings = new Map(state.findings)
      keep(findings, event)
      return { ...state, findings }
    }
    case 'run-ended':
      return { ...state, ended: later(state.ended, event, ({ elapsedMs }) => elapsedMs) }
    case 'progress':
      return state
  }
}

function keep(findings: Map<string, FindingEvent>, event: FindingEvent): void {
  const { signature } = event.finding
  findings.set(
    signature,
    later(findings.get(signature), event, ({ finding }) => finding.count),
  )
}

/** The one that counted more; of two that counted alike the greater text, so that order never matters. */
function later<T>(one: T | undefined, other: T, counted: (event: T) => number): T {
  if (one === undefined) return other
  const difference = counted(one) - counted(other)
  if (difference !== 0) return difference > 0 ? one : other
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other
}
