import type { Scenario } from '../model/format/scenario.ts'
import { malformedScenario } from './malformed/malformedScenario.ts'
import type { Random } from './random.ts'
import { generateScenario } from './scenario.ts'
import { PRESETS, type Settings } from './settings.ts'

/** A scenario of the settings' family, or, as often as `chances.malformed` says, one that AWS would refuse. */
export function generateAny(random: Random, settings: Settings = PRESETS.default): Scenario {
  const malformed = random.percent(settings.chances.malformed) ? malformedScenario(random, settings) : undefined
  return malformed?.scenario ?? generateScenario(random, settings)
}
