import { OracleUnavailable } from '../client/oracleUnavailable.ts'
import type { Iam } from './iam.ts'
import { isNamed } from './isNamed.ts'
import { isPassing } from './isPassing.ts'
import { patiently } from './patiently.ts'

/**
 * Makes a call that removes something until it is gone. Also where IAM is out of reach for now, or the credentials expired and may be renewed
 * by the next attempt: giving up early would leave something behind.
 */
export async function untilGone({ patience }: Iam, call: () => Promise<unknown>): Promise<void> {
  let unavailable = 0
  const passing = (thrown: unknown): boolean =>
    isPassing(thrown) ||
    isNamed(thrown, 'DeleteConflict') ||
    (thrown instanceof OracleUnavailable && ++unavailable < MOST_UNAVAILABLE)
  try {
    await patiently(call, passing, patience)
  } catch (thrown) {
    if (!isNamed(thrown, 'NoSuchEntity')) throw thrown
  }
}

/** The connection has tried several times already whenever it says so. */
const MOST_UNAVAILABLE = 4
