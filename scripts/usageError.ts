/** A command that was asked wrongly: bad arguments, unreadable or malformed input. Exit status 2, one sentence a line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
