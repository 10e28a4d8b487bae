import type { Decision } from '../../model/decision.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/** What a simulator would answer if it followed a reading of an open point. */
export interface Prediction {
  readonly reading: string
  readonly decision: Decision
}

/** A small scenario of one request whose encoding tells readings of a point apart. */
export interface PointQuestion {
  readonly scenario: Scenario
  /** The adopted reading first; not all decisions are the same. */
  readonly predictions: readonly Prediction[]
}

/**
 * An answer, or that the simulator refused the question, with the readings that would have answered so: none where it is news. Enforcement tells no
 * kind of deny: `denied`.
 */
interface PointAnswer {
  readonly scenario: Scenario
  readonly answer: Decision | 'denied' | 'refused'
  readonly explainedBy: readonly string[]
}

/** What is known of an open point, kept beside the catalogue's id. Holds nothing of the account that it was asked in. */
export interface PointEvidence {
  readonly point: string
  /** By real calls; by a simulator where it is absent. */
  readonly how?: 'enforced'
  /** The readings that explain every answer: one where the point is settled for this simulator, none where the answers are news. */
  readonly readings: readonly string[]
  readonly answers: readonly PointAnswer[]
  /** ISO 8601. */
  readonly at: string
  readonly region: string
  /** AWS itself, an endpoint of this machine, or another that `--endpoint-url` names. */
  readonly endpoint: 'aws' | 'local' | 'other'
}
