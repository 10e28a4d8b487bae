/** Those of the candidates that are shorter as JSON than the value they were made from. */
export function* smallerThan<T>(value: T, candidates: Iterable<T>): Iterable<T> {
  const size = JSON.stringify(value).length
  for (const candidate of candidates) if (JSON.stringify(candidate).length < size) yield candidate
}
