import { Worker } from 'node:worker_threads'
import type { Trouble } from '../../model/evaluator.ts'
import type { BatchReport } from './batchReport.ts'
import type { Part, ToWorker, WorkerSetup } from './setup.ts'
import type { FromWorker } from './worker.ts'

/** A worker ended before its work did. */
export class WorkerFailed extends Error {
  override readonly name = 'WorkerFailed'
}

/** Has the batches of a part judged by a worker that has little to do. Rejects with WorkerFailed. */
export type Judge = (part: Part) => Promise<readonly BatchReport[]>

export interface Pool {
  readonly judge: Judge
  /** Ends the workers, whatever they are doing. */
  readonly close: () => Promise<void>
  /** Once they are closed: the first broken protocol that one of them tells of. */
  readonly trouble: () => Trouble | undefined
}

interface Waiting {
  readonly resolve: (reports: readonly BatchReport[]) => void
  readonly reject: (error: WorkerFailed) => void
}

/** How long an evaluator may take to close before its thread is ended: a process has a second, and is then waited for another. */
const CLOSE_MS = 3_000

/** In a checkout the workers run from source, in the package from the bundle beside this one. */
const FILE = import.meta.url.endsWith('.ts') ? './fromSource.mjs' : './campaign-worker.mjs'
const WORKER = new URL(FILE, import.meta.url)

/** Starts so many workers. Each loads its own evaluator; parts may be given to them at once. */
export function startPool(count: number, setup: WorkerSetup): Pool {
  const workers = Array.from({ length: count }, () => new Thread(setup))
  return {
    judge: (part) => workers.reduce((idlest, worker) => (worker.waits < idlest.waits ? worker : idlest)).judge(part),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
    trouble: () => workers.find(({ trouble }) => trouble !== undefined)?.trouble,
  }
}

/** One worker and what it was given. */
class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #exited: Promise<void>
  /** Told at its end. */
  trouble: Trouble | undefined
  #failure: WorkerFailed | undefined
  #ids = 0

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(WORKER, { workerData: setup, execArgv: [] })
    this.#worker.on('message', (message: FromWorker) => {
      if ('failed' in message) return this.#fail(message.failed)
      if ('trouble' in message) {
        this.trouble = message.trouble
        return
      }
      this.#waiting.get(message.id)?.resolve(message.reports)
      this.#waiting.delete(message.id)
    })
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error.message : String(error)))
    this.#exited = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#fail(`its thread ended with code ${code}`)
        resolve()
      })
    })
  }

  get waits(): number {
    return this.#waiting.size
  }

  judge(part: Part): Promise<readonly BatchReport[]> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure)
      const id = ++this.#ids
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, part } satisfies ToWorker)
    })
  }

  async close(): Promise<void> {
    this.#worker.postMessage('close' satisfies ToWorker)
    const timer = setTimeout(() => void this.#worker.terminate(), CLOSE_MS)
    await this.#exited
    clearTimeout(timer)
  }

  #fail(why: string): void {
    this.#failure ??= new WorkerFailed(`a worker of the campaign failed: ${why}`)
    for (const { reject } of this.#waiting.values()) reject(this.#failure)
    this.#waiting.clear()
  }
}
