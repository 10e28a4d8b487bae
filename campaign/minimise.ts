import type { Scenario } from '../model/format/scenario.ts'
import { type Attempts, firstFailing } from './firstFailing.ts'

/** Bounds of one minimisation. Steps keep it deterministic; `stop` is for what cannot wait (Ctrl-C, a hard end of time). */
export interface MinimiseBounds {
  readonly steps: number
  readonly stop: () => boolean
  /** Candidates asked at once of an evaluator that answers late, one unless told; what comes of it is the same, but sooner. */
  readonly ahead?: number
}

/**
 * Greedy: takes the first smaller scenario for which `fails` still holds and goes on from there, at the same place among the
 * candidates, as those before it just failed to do; the last pass is a whole one, so that the result is a local minimum. `fails` is never
 * asked of `scenario` itself.
 */
export async function minimise(
  scenario: Scenario,
  request: number,
  shrink: (scenario: Scenario) => Iterable<Scenario>,
  fails: (candidate: Scenario) => boolean | Promise<boolean>,
  { steps, stop, ahead = 1 }: MinimiseBounds,
): Promise<Scenario> {
  let smallest = scenario
  const attempts: Attempts = { fails, left: steps, stop, ahead }
  const one = scenario.requests[request]
  if (scenario.requests.length > 1 && one !== undefined) {
    const found = await firstFailing([{ ...scenario, requests: [one] }], 0, attempts)
    if (typeof found === 'object') smallest = found.candidate
  }
  for (let from = 0, shrunk = false; ; ) {
    const found = await firstFailing(shrink(smallest), from, attempts)
    if (typeof found === 'object') {
      smallest = found.candidate
      from = found.at
      shrunk = true
    } else if (found === 'none' && shrunk) {
      from = 0
      shrunk = false
    } else return smallest
  }
}
