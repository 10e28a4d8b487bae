/** The error code of a service in what its SDK throws; empty where it is something else. */
export function codeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return ''
  const { Code, name, $metadata } = thrown as {
    readonly Code?: unknown
    readonly name?: unknown
    readonly $metadata?: unknown
  }
  if (typeof Code === 'string') return Code
  return $metadata !== undefined && typeof name === 'string' ? name : ''
}
