import type { Scenario } from '../model/format/scenario.ts'

/** Bounds of one minimisation. Steps keep it deterministic; `stop` is for what cannot wait (Ctrl-C, a hard end of time). */
export interface MinimiseBounds {
  readonly steps: number
  readonly stop: () => boolean
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
  bounds: MinimiseBounds,
): Promise<Scenario> {
  let smallest = scenario
  let steps = 0
  const tryOne = async (candidate: Scenario): Promise<boolean> => {
    steps++
    const still = fails(candidate)
    return typeof still === 'boolean' ? still : await still
  }
  const one = scenario.requests[request]
  if (scenario.requests.length > 1 && one !== undefined) {
    const alone = { ...scenario, requests: [one] }
    if (await tryOne(alone)) smallest = alone
  }
  for (let from = 0, shrunk = false; ; ) {
    let at = -1
    let next: Scenario | undefined
    for (const candidate of shrink(smallest)) {
      if (++at < from) continue
      if (steps >= bounds.steps || bounds.stop()) return smallest
      if (!(await tryOne(candidate))) continue
      next = candidate
      break
    }
    if (next !== undefined) {
      smallest = next
      from = at
      shrunk = true
    } else if (shrunk) {
      from = 0
      shrunk = false
    } else return smallest
  }
}
