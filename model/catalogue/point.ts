/** One way to read an open point. The name is what profiles and the reference's readings use. */
export interface PointReading {
  readonly name: string
  readonly sentence: string
}

/** A point on which the documents disagree or are silent. A settled one has a reading that counts as the rule. */
export interface Point {
  readonly id: string
  readonly status: 'open' | 'settled'
  readonly question: string
  /** The reading that the reference's decision follows. */
  readonly adopted: PointReading
  /** Readings that are permitted besides; none for a settled point. */
  readonly alternatives: readonly PointReading[]
}

/** An input that no document speaks about: a scenario that contains one is contested whatever the decision. */
export interface Unspecified {
  readonly id: string
  readonly input: string
  /** How the reference answers it. */
  readonly treatment: string
}
