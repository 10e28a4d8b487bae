import type { Scenario } from '../model/format/scenario.ts'

/** How candidates are tried, and how many tries are left; those that were asked beside the one that is taken cost none. */
export interface Attempts {
  readonly fails: (candidate: Scenario) => boolean | Promise<boolean>
  left: number
  readonly stop: () => boolean
  /** Candidates asked at once. */
  readonly ahead: number
}

interface Tried {
  readonly at: number
  readonly candidate: Scenario
  readonly fails: Promise<boolean>
}

/** The first candidate that fails, from a place among them on; or that none does, or that the tries ended before. */
export async function firstFailing(
  candidates: Iterable<Scenario>,
  from: number,
  attempts: Attempts,
): Promise<Pick<Tried, 'at' | 'candidate'> | 'none' | 'stopped'> {
  let tried: Tried[] = []
  const land = async (): Promise<Tried | undefined> => {
    const results = await Promise.all(tried.map(({ fails }) => fails))
    const first = results.indexOf(true)
    const found = tried[first]
    if (found !== undefined) attempts.left += tried.length - 1 - first
    tried = []
    return found
  }
  let at = -1
  for (const candidate of candidates) {
    if (++at < from) continue
    if (attempts.left <= 0 || attempts.stop()) return (await land()) ?? 'stopped'
    attempts.left--
    const fails = attempts.fails(candidate)
    if (typeof fails === 'boolean' && tried.length === 0) {
      if (fails) return { at, candidate }
      continue
    }
    tried.push({ at, candidate, fails: Promise.resolve(fails) })
    const found = tried.length < attempts.ahead ? undefined : await land()
    if (found !== undefined) return found
  }
  return (await land()) ?? 'none'
}
