import type { Decision } from '../../model/decision.ts'
import type { Readings } from './tables.ts'

/** What the tables say of one request: the adopted decision, and all that some combination of readings permits. */
export interface Expectation {
  readonly adopted: Decision
  readonly permitted: readonly Decision[]
}

/** The expectation of decisions in the order in which they were found, the adopted one first. */
export function expectationOf(decisions: readonly Decision[]): Expectation {
  const permitted = [...new Set(decisions)]
  return { adopted: permitted[0] as Decision, permitted }
}

/** Every combination of readings, that of the adopted ones first. */
export function combinations<One, Other>(ones: Readings<One>, others: Readings<Other>): readonly [One, Other][] {
  return ones.flatMap((one) => others.map((other): [One, Other] => [one, other]))
}
