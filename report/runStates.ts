import type { RunStarted } from '../model/event.ts'
import type { RunState, Runs } from './reduce.ts'

/** A run whose beginning is known. */
export type StartedRun = RunState & { readonly started: RunStarted }

/** The runs whose beginning is known, the earliest first: an order that does not depend on that of the events. */
export function runStates(runs: Runs): readonly StartedRun[] {
  const states: StartedRun[] = []
  for (const state of runs.values()) if (state.started !== undefined) states.push({ ...state, started: state.started })
  return states.sort(byStart)
}

function byStart({ started: one }: StartedRun, { started: other }: StartedRun): number {
  const [a, b] = [`${one.at} ${one.run}`, `${other.at} ${other.run}`]
  return a < b ? -1 : a > b ? 1 : 0
}
