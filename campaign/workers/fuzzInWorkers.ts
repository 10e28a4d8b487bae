import type { Run } from '../run.ts'
import type { Asking } from '../world.ts'
import { fuzzWithWorkers } from './fuzzWithWorkers.ts'
import { startPool, WorkerFailed } from './pool.ts'
import type { Workers } from './setup.ts'

/** Starts workers, spreads the run over them and ends them. A worker that fails ends the run, with what was found until then. */
export async function fuzzInWorkers(run: Run, asking: Asking, { count, evaluator, settings }: Workers): Promise<void> {
  const { seed, properties } = run.options
  const pool = startPool(count, { evaluator, seed, properties, settings, timeoutMs: asking.timeoutMs })
  try {
    await fuzzWithWorkers(run, asking, pool.judge, count)
  } catch (thrown) {
    if (!(thrown instanceof WorkerFailed)) throw thrown
    run.fail(thrown.message)
  } finally {
    await pool.close()
    run.trouble ??= pool.trouble()
  }
}
