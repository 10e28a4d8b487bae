/** An evaluator that cannot be asked at all: not installed, not found, never said hello. Ends a command with exit status 3. */
export class EvaluatorUnavailable extends Error {
  override readonly name = 'EvaluatorUnavailable'
}
