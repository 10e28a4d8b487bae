/** Smaller lists: each element alone, then without each half, then without each element. Keeps at least `least` elements. */
export function* shrinkList<T>(list: readonly T[], least = 0): Iterable<readonly T[]> {
  if (list.length <= least) return
  if (least === 0) yield []
  if (list.length > 1) for (const element of list) yield [element]
  if (list.length > 3) {
    const middle = list.length >> 1
    yield list.slice(0, middle)
    yield list.slice(middle)
  }
  if (list.length > 2) for (let index = 0; index < list.length; index++) yield without(list, index)
}

function without<T>(list: readonly T[], index: number): readonly T[] {
  return [...list.slice(0, index), ...list.slice(index + 1)]
}

export function replaced<T>(list: readonly T[], index: number, value: T): readonly T[] {
  return [...list.slice(0, index), value, ...list.slice(index + 1)]
}

/** The object without one of its own properties. */
export function withoutKey<T extends object>(object: T, key: string): T {
  const rest: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(object)) if (name !== key) define(rest, name, value)
  return rest as T
}

/** The object with one property changed, in its place. */
export function withKey<T extends object>(object: T, key: string, value: unknown): T {
  const next: Record<string, unknown> = {}
  for (const [name, old] of Object.entries(object)) define(next, name, name === key ? value : old)
  return next as T
}

/** Plain assignment would lose a key called `__proto__`. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true })
}
