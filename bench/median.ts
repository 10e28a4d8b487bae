/** The middle of some measurements; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

const WARM_UPS = 4

/** Seconds that each of `rounds` runs takes, after a few to warm up; garbage of one round is not paid for by the next. */
export async function rounds(count: number, run: () => unknown): Promise<readonly number[]> {
  for (let round = 0; round < WARM_UPS; round++) await run()
  const seconds: number[] = []
  for (let round = 0; round < count; round++) {
    globalThis.gc?.()
    const start = performance.now()
    await run()
    seconds.push((performance.now() - start) / 1_000)
  }
  return seconds
}
