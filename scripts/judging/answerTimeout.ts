const LONGEST_MS = 10_000
const LEAST_MS = 2_500

/** Longest wait for an answer in a run of so many milliseconds: a hang is to be found while there is time to say so. */
export function answerTimeout(timeMs: number | undefined): number {
  return timeMs === undefined ? LONGEST_MS : Math.min(LONGEST_MS, Math.max(LEAST_MS, timeMs / 4))
}
