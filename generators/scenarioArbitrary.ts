import type fc from 'fast-check'
import type { Scenario } from '../model/format/scenario.ts'
import { readScenario } from '../model/read/readScenario.ts'
import { fromGenerator } from './fromGenerator.ts'
import { generateScenario } from './scenario.ts'
import { PRESETS, type Settings } from './settings.ts'
import { shrinkScenario } from './shrink/shrinkScenario.ts'

/** Scenarios for fast-check: worlds with policies that interact and requests at their edges. */
export function scenarioArbitrary(settings: Settings = PRESETS.default): fc.Arbitrary<Scenario> {
  return fromGenerator<Scenario>({
    generate: (random) => generateScenario(random, settings),
    shrink: shrinkScenario,
    accepts: (value): value is Scenario => readScenario(value).ok,
  })
}
