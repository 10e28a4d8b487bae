import { fuzz } from './fuzz.ts'
import type { Run } from './run.ts'
import { fuzzInWorkers } from './workers/fuzzInWorkers.ts'
import type { Asking } from './world.ts'

/** Worlds for the rest of the run, here or in the workers that its options ask for. */
export function fuzzWorlds(run: Run, asking: Asking): Promise<void> {
  const { workers } = run.options
  return workers === undefined ? fuzz(run, asking) : fuzzInWorkers(run, asking, workers)
}
