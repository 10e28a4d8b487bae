import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../model/read/readScenario.ts'
import { randomFrom } from './random.ts'
import { generateScenario } from './scenario.ts'
import { scenarioArbitrary } from './scenarioArbitrary.ts'
import { PRESETS } from './settings.ts'
import { scenarioSize } from './shrink/shrinkScenario.ts'
import { swarmSettings } from './swarm.ts'
import { describeLaws } from './testing/laws.ts'

const problems = (value: unknown): readonly unknown[] => {
  const reading = readScenario(value)
  return reading.ok ? [] : reading.problems
}

describeLaws('scenarioArbitrary, small', scenarioArbitrary(PRESETS.small), { problems, size: scenarioSize })
for (const preset of ['default', 'wild'] as const) {
  describe(`scenarioArbitrary, ${preset}`, () => {
    it('gives valid scenarios within the span of requests', () => {
      const { min, max } = PRESETS[preset].requests
      for (const scenario of fc.sample(scenarioArbitrary(PRESETS[preset]), { seed: 3, numRuns: 300 })) {
        expect(problems(scenario)).toEqual([])
        expect(scenario.requests.length).toBeGreaterThanOrEqual(min)
        expect(scenario.requests.length).toBeLessThanOrEqual(max)
      }
    })
  })
}

describe('scenarioArbitrary in a property', () => {
  it('shrinks a failure to one request without policies', () => {
    const details = fc.check(
      fc.property(scenarioArbitrary(PRESETS.default), (scenario) => scenario.requests.length === 0),
      { seed: 1 },
    )
    const smallest = details.counterexample?.[0]
    expect(details.failed).toBe(true)
    expect(smallest?.requests).toHaveLength(1)
    expect(smallest?.policies).toEqual({ identity: [] })
    expect(JSON.stringify(smallest).length).toBeLessThan(400)
  })

  it('shrinks examples that others give', () => {
    const example = generateScenario(randomFrom(5))
    expect(scenarioArbitrary().canShrinkWithoutContext(example)).toBe(true)
    expect(scenarioArbitrary().canShrinkWithoutContext({ ...example, requests: 'none' })).toBe(false)
  })
})

describe('swarms', () => {
  it('give valid scenarios whatever features are left', () => {
    for (let batch = 0; batch < 300; batch++) {
      const random = randomFrom(batch, 9)
      const settings = swarmSettings(random, batch % 2 === 0 ? PRESETS.default : PRESETS.wild)
      for (let world = 0; world < 3; world++) expect(problems(generateScenario(random, settings))).toEqual([])
    }
  })
})
