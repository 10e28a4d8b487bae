/** What the reference says of one STS call. */
export interface CallVerdict {
  /** `issued`, or the error code that STS answers with under the adopted reading. */
  readonly outcome: string
  /**
   * Every outcome that the documents leave open; always holds `outcome`. Where they only say that a call fails, these are the
   * codes that would be plausible; where several things are wrong, those of each, since no document orders STS's checks.
   */
  readonly permitted: readonly string[]
  /** Ids of the rules that settled it: those broken, or for an issued session all that had something to look at. */
  readonly rules: readonly string[]
  /** One line, for people. */
  readonly reason: string
}

export type Issued = 'issued'
export const ISSUED: Issued = 'issued'
