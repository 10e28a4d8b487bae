/** Which readings of one open point an evaluator may follow, as its answers tell. */
export interface Followed {
  /** Those that explain every answer; none where it follows two at once. */
  readonly readings: readonly string[]
  readonly answers: number
}

/** Sums up the profile of one point: readings that explain an answer, joined by `|`, with how many answers. */
export function followed(point: ReadonlyMap<string, number>): Followed {
  const sets = [...point].filter(([, count]) => count > 0)
  const answers = sets.reduce((sum, [, count]) => sum + count, 0)
  const [first = '', ...rest] = sets.map(([key]) => key)
  const others = rest.map((key) => new Set(key.split('|')))
  return { readings: first.split('|').filter((reading) => others.every((set) => set.has(reading))), answers }
}
