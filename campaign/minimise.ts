import type { Scenario } from '../model/format/scenario.ts'

/** Bounds of one minimisation. Steps keep it deterministic; `stop` is for what cannot wait (Ctrl-C, a hard end of time). */
export interface MinimiseBounds {
  readonly steps: number
  readonly stop: () => boolean
}

/**
 * Greedy: takes the first smaller scenario for which `fails` still holds, and starts over from it. `fails` is never
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
  for (let shrunk = true; shrunk; ) {
    shrunk = false
    for (const candidate of shrink(smallest)) {
      if (steps >= bounds.steps || bounds.stop()) return smallest
      if (!(await tryOne(candidate))) continue
      smallest = candidate
      shrunk = true
      break
    }
  }
  return smallest
}
