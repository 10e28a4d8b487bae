import { OracleUnavailable } from '../client/oracleUnavailable.ts'
import { isNamed } from './isNamed.ts'

/** An answer that lacks what the operation always answers, one clause. Worth asking again. */
export class AnswerBroken extends OracleUnavailable {
  constructor(what: string) {
    super(`${what}: try again, and check --endpoint-url`)
  }
}

/** Whether IAM answered what it would not answer a little later: it was busy with the same entity, or the answer was cut off. */
export function isPassing(thrown: unknown): boolean {
  return thrown instanceof AnswerBroken || isNamed(thrown, ...BUSY)
}

const BUSY = ['ConcurrentModification', 'EntityTemporarilyUnmodifiable', 'ServiceFailure']
