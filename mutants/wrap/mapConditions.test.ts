import { expect, it } from 'vitest'
import { malformedScenario } from '../../generators/malformed/malformedScenario.ts'
import { randomFrom } from '../../generators/random.ts'
import { PRESETS } from '../../generators/settings.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { mapConditions } from './mapConditions.ts'

it('mends no malformed document', () => {
  let refused = 0
  for (let seed = 0; seed < 1_500; seed++) {
    const scenario = malformedScenario(randomFrom(seed), PRESETS.default)?.scenario
    if (scenario === undefined || !('refused' in referenceEvaluator.authorize(scenario))) continue
    refused++
    expect(referenceEvaluator.authorize(mapConditions(scenario, (condition) => condition))).toHaveProperty('refused')
  }
  expect(refused).toBeGreaterThan(500)
})
