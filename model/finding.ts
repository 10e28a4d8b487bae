import type { Case } from './format/case.ts'

/** What kind of thing a finding breaks: a property, the comparison with the reference, a corpus case, the protocol, … */
export type FindingKind = 'property' | 'comparison' | 'corpus' | 'protocol' | 'flaky' | 'profile'

/** One deduplicated finding: a minimal case, one sentence, and enough to group and repeat it (public: `--summary`). */
export interface Finding {
  /** Hash over property, decisions, deciding layers and the features left after shrinking: the same bug has the same one. */
  readonly signature: string
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
  readonly case: Case
}
