import type { EvaluatorName } from '../../evaluators/resolve.ts'
import type { Settings } from '../../generators/settings.ts'

/** How many workers, and what each loads for itself. */
export interface Workers {
  readonly count: number
  readonly evaluator: EvaluatorName
  /** Of the generators, where they are not those of the default preset. */
  readonly settings?: Settings | undefined
}

/** What a worker needs to know to judge batches of a run by itself; plain data. */
export interface WorkerSetup {
  readonly evaluator: EvaluatorName
  readonly seed: string
  /** Ids; undefined for all. */
  readonly properties: readonly string[] | undefined
  /** Of the generators; undefined for the default preset. */
  readonly settings: Settings | undefined
  readonly timeoutMs: number
}

/** Batches to judge, each with how many of its worlds. */
export type Part = readonly (readonly [batch: number, worlds: number])[]

/** To a worker: a part of the work, or the end of it. */
export type ToWorker = { readonly id: number; readonly part: Part } | 'close'
