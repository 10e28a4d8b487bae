import type { Job } from './job.ts'
import type { Result } from './results.ts'

/** Where to: each result as it comes, and how far it is. */
export interface Telling {
  readonly result: (result: Result) => void
  readonly progress: (done: number, all: number) => void
}

/**
 * Does the jobs in their order: commands as many side by side as is said, what is measured in process one after the other. A job that
 * fails ends the run, when those beside it have ended; what was measured until then has been told.
 */
export async function runPower(
  jobs: readonly Job[],
  measure: (job: Job) => Promise<Result> | Result,
  beside: number,
  { result, progress }: Telling,
): Promise<void> {
  let done = 0
  const one = async (job: Job): Promise<void> => {
    result(await measure(job))
    progress(++done, jobs.length)
  }
  const commands = jobs.filter(({ part }) => part === 'command')
  const waiting = commands[Symbol.iterator]()
  let failed = false
  const lane = async (): Promise<void> => {
    for (const job of waiting) {
      if (failed) return
      await one(job).catch((thrown) => {
        failed = true
        throw thrown
      })
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: beside }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  for (const job of jobs) if (job.part !== 'command') await one(job)
}
