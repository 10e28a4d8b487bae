const MOST = 10_000

/** What was worked out first for a key, as a cache keeps it; it is emptied when it is full. */
export function kept<T>(cache: Map<string, T>, key: string, work: () => T): T {
  const before = cache.get(key)
  if (before !== undefined) return before
  const value = work()
  if (cache.size === MOST) cache.clear()
  cache.set(key, value)
  return value
}
