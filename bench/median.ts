/** The middle of some measurements; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

/** Optimising compilers settle late: rounds before them are thrown away. */
const WARM_UP_MS = 2_000
/** Shorter rounds measure the collector of garbage, or whoever ran before. */
const ROUND_MS = 200

/** Seconds that one run takes, in each of `count` rounds of as many runs as fill a fifth of a second, after warming up. */
export async function rounds(count: number, run: () => unknown, warmUpMs = WARM_UP_MS): Promise<readonly number[]> {
  await timesIn(warmUpMs, run)
  const seconds: number[] = []
  for (let round = 0; round < count; round++) {
    const start = performance.now()
    const times = await timesIn(ROUND_MS, run)
    seconds.push((performance.now() - start) / 1_000 / times)
  }
  return seconds
}

async function timesIn(ms: number, run: () => unknown): Promise<number> {
  const start = performance.now()
  for (let times = 1; ; times++) {
    await run()
    if (performance.now() - start >= ms) return times
  }
}
