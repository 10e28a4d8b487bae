import { randomFrom } from '../../../generators/random.ts'
import { generateScenario } from '../../../generators/scenario.ts'
import { PRESETS } from '../../../generators/settings.ts'
import type { Property } from '../../../properties/property.ts'
import { referenceEvaluator } from '../../../reference/referenceEvaluator.ts'
import { couldFail } from './couldFail.ts'

/** How many trials were looked at, of how many worlds, and how many of them could not have failed. */
export interface Vacuity {
  readonly worlds: number
  readonly trials: number
  readonly vacuous: number
}

/** Looks at so many trials of a property, over no more worlds than that many times twenty. */
export function measureVacuity(property: Property, trials: number): Vacuity {
  let [worlds, tried, vacuous] = [0, 0, 0]
  while (tried < trials && worlds < trials * 20) {
    const world = generateScenario(randomFrom(67, worlds), PRESETS.default)
    const trial = property.trial(world, randomFrom(71, worlds))
    worlds++
    if (trial === undefined) continue
    tried++
    if (!couldFail(property, trial, referenceEvaluator)) vacuous++
  }
  return { worlds, trials: tried, vacuous }
}
