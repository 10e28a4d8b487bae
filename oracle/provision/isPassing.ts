import { isNamed } from './isNamed.ts'

/** An answer that lacks what the operation always answers. Worth asking again. */
export class AnswerBroken extends Error {
  override readonly name = 'AnswerBroken'
}

/** Whether IAM answered what it would not answer a little later: it was busy with the same entity, or the answer was cut off. */
export function isPassing(thrown: unknown): boolean {
  return thrown instanceof AnswerBroken || isNamed(thrown, ...BUSY)
}

const BUSY = ['ConcurrentModification', 'EntityTemporarilyUnmodifiable', 'ServiceFailure']
