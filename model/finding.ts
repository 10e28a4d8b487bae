import type { Case } from './format/case.ts'
import type { IssuanceCase } from './format/issuance.ts'

/** What kind of thing a finding breaks: a property, the comparison with the reference, a corpus case, the protocol, what a live server issues, … */
export type FindingKind = 'property' | 'comparison' | 'corpus' | 'protocol' | 'flaky' | 'profile' | 'issuance'

/** One deduplicated finding: a minimal case, one sentence, and enough to group and repeat it (public: `--summary`). */
export interface Finding {
  /**
   * Hash over property, decisions, deciding layers and the features left after shrinking: the same bug has the same one. Of a corpus case the
   * hash of its id and the decisions, which needs no shrinking.
   */
  readonly signature: string
  /**
   * Other signatures that were seen to be of the same finding, which `--known` may list as well: of a corpus case that was made small the
   * one that its small case has in any comparison, and those of the other cases that came to it.
   */
  readonly aliases?: readonly string[]
  readonly kind: FindingKind
  /** Of the property, the corpus case or the protocol rule; `reference` for a comparison. */
  readonly id: string
  /** Whether `--known` lists it. */
  readonly known: boolean
  readonly rules: readonly string[]
  readonly sentence: string
  /** The decisions (or STS outcomes) that would have been right. */
  readonly expected: readonly string[]
  /** What the evaluator said instead: a decision, an outcome, `refused`, `error`, or a protocol violation's id. */
  readonly actual: string
  /** Milliseconds from the start of the run. */
  readonly foundAfterMs: number
  /** Answers obtained before it was found. */
  readonly foundAfterDecisions: number
  /** How often it was met. */
  readonly count: number
  /** Ids of the corpus cases that came to this, the first one first. */
  readonly cases?: readonly string[]
  /** False where the time ended before the case was as small as it gets. */
  readonly minimal?: false
  readonly case: Case | IssuanceCase
}
