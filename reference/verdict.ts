import type { Decision } from '../model/decision.ts'
import type { Layer } from '../model/layer.ts'

/** A statement of the scenario, by the path of its policy (`session.managed[0]`, `policies.scps[1][0]`). */
export interface StatementRef {
  readonly policy: string
  readonly index: number
  readonly sid?: string
}

/** What the reference says of one request. */
export interface Verdict {
  /** The decision under the adopted readings. */
  readonly decision: Decision
  /** Every decision that some combination of readings of the open points permits; always holds `decision`. */
  readonly permitted: readonly Decision[]
  /** The layer that settled it, see `model/layer.ts`. */
  readonly layer: Layer
  /** The statements that determined it: the matching Denies, or the Allows that granted; none for an implicit deny. */
  readonly statements: readonly StatementRef[]
  /** The rules that the walk used, each once, in the order of first use: `2 × rule index + (held ? 1 : 0)`. See `rulesOf`. */
  readonly marks: readonly number[]
  /** Marks of the rules that hold for the whole world, whatever is requested; the same list for all its requests. */
  readonly worldMarks: readonly number[]
  /** Ids of the open points (CONT, UNSP) that make `permitted` larger than `decision`. */
  readonly open: readonly string[]
}

/** A malformed policy document: AWS would refuse it, so nothing is decided. */
export interface Refusal {
  /** Path into the scenario: `session.inline`, `session.managed[1]`, `policies.identity[0]`, … */
  readonly policy: string
  /** The grammar rule it breaks. */
  readonly rule: string
  /** Path into the document: `Statement[0].Effect`. */
  readonly element: string
  /** What was expected there, one clause. */
  readonly expected: string
}
