/** Bounds of a delta debugging: tests at most, and what cannot wait. */
export interface DdminBounds {
  readonly tests: number
  readonly stop: () => boolean
}

/**
 * Delta debugging (Zeller and Hildebrandt, 2002): the part of `items`, in order, that still `fails` and of which no chunk can
 * be left out; a 1-minimal part where the bounds suffice. `fails` is taken to hold for all of them and is not asked.
 */
export async function ddmin<T>(
  items: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  bounds: DdminBounds,
): Promise<readonly T[]> {
  let rest = items
  let tests = 0
  let chunks = 1
  while (rest.length > 0) {
    const size = Math.ceil(rest.length / chunks)
    let smaller: readonly T[] | undefined
    for (let from = 0; from < rest.length && smaller === undefined; from += size) {
      if (tests >= bounds.tests || bounds.stop()) return rest
      tests++
      const candidate = [...rest.slice(0, from), ...rest.slice(from + size)]
      if (await fails(candidate)) smaller = candidate
    }
    if (smaller !== undefined) {
      rest = smaller
      chunks = Math.max(chunks - 1, 1)
    } else if (size === 1) return rest
    else chunks = Math.min(chunks * 2, rest.length)
  }
  return rest
}
