import type { CoverageCounts } from '../coverage.ts'
import type { Look } from '../looks.ts'

/** A suspicion on its way between threads: where it came up, so that its scenario can be generated again and need not travel. */
export interface Spot {
  /** Index into the report's looks. */
  readonly look: number
  /** Of the batch. */
  readonly world: number
  /** As in `Place`. */
  readonly property: number
  readonly scenario: number
  readonly request: number
  readonly message?: string
}

/** All that a worker has to tell of one batch. */
export interface BatchReport {
  readonly batch: number
  readonly coverage: CoverageCounts
  /** Decisions of the batch up to the end of each of its worlds. */
  readonly decisions: readonly number[]
  /** Of its suspicions, each once. */
  readonly looks: readonly Look[]
  /** In the order in which they came up. */
  readonly spots: readonly Spot[]
  /** Why it makes no sense to go on. */
  readonly reason?: string
}
