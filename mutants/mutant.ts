import type { Evaluator } from '../model/evaluator.ts'

/** Where a mistake lies; also the folder of the mutant. */
export type Family =
  | 'session'
  | 'decision'
  | 'limits'
  | 'crossAccount'
  | 'principals'
  | 'actions'
  | 'resources'
  | 'variables'
  | 'conditions'
  | 'operators'
  | 'documents'
  | 'state'
  | 'interactions'

/** An evaluator that is wrong on purpose, in one plausible way: the measure of the suite's own power. */
export interface Mutant {
  readonly id: string
  /** The mistake, as its author would defend it. */
  readonly sentence: string
  readonly family: Family
  readonly evaluator: Evaluator
}
