import { generateScenario, PRESETS, randomFrom } from '../generators/index.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { compile, isRefusal } from '../reference/compile.ts'

/** Worlds of the default preset with this many requests each; the same for the same count. */
export function worlds(count: number, requests: number): readonly Scenario[] {
  const settings = { ...PRESETS.default, requests: { min: requests, max: requests } }
  const made: Scenario[] = []
  for (let seed = 0; made.length < count; seed++) {
    const scenario = generateScenario(randomFrom(seed), settings)
    if (scenario.requests.length === requests && !isRefusal(compile(scenario))) made.push(scenario)
  }
  return made
}
