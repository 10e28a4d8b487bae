import type { Call } from '../../model/format/call.ts'

/** Why a call fails. */
export interface CallFault {
  readonly rules: readonly string[]
  /** Error codes, the adopted one first; more where the documents say only that the call fails. */
  readonly codes: readonly [string, ...string[]]
  readonly reason: string
  /** Whether the documents leave open that the call succeeds all the same. */
  readonly open?: true
}

/** One group of rules about STS calls. */
export interface CallCheck {
  readonly rules: readonly string[]
  /** Whether the call has anything that these rules speak about. */
  readonly concerns: (call: Call) => boolean
  readonly check: (call: Call) => CallFault | undefined
}

/** What STS calls an input outside the constraints of its API model. */
export function validationError(rule: string, reason: string): CallFault {
  return { rules: [rule], codes: ['ValidationError'], reason }
}
