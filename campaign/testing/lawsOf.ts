import { describe, expect, it } from 'vitest'
import { type Random, randomFrom } from '../../generators/random.ts'
import { generateScenario } from '../../generators/scenario.ts'
import { PRESETS } from '../../generators/settings.ts'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import type { Mutant } from '../../mutants/mutant.ts'
import type { Property } from '../../properties/property.ts'
import { tryProperty } from '../../properties/testing/tryProperty.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'

/** What a property's test says of it. */
export interface Claims {
  /** A wrong evaluator that the property has to find. */
  readonly finds: Mutant
  /** Of generated worlds, the percentage that it has something to say about, at least. */
  readonly appliesTo: number
}

const WORLDS = 60
const APPLIED = 200
const SEARCH = 3_000

/** What every property keeps: it holds for the reference, finds a mutant, applies often enough, and makes valid scenarios. */
export function lawsOf(property: Property, { finds, appliesTo }: Claims): void {
  describe(property.id, () => {
    it('holds for the reference', () => {
      for (const [seed, world] of worlds(WORLDS)) {
        const violation = tryProperty(property, world, randomAt(seed), referenceEvaluator)
        expect(violation, `world ${seed}`).toBeUndefined()
      }
    })

    it(`finds ${finds.id}`, () => {
      expect(firstFound(property, finds.evaluator)).toBeDefined()
    })

    it(`applies to ${appliesTo} % of generated worlds`, () => {
      const applied = [...worlds(APPLIED)].filter(
        ([seed, world]) => property.trial(world, randomAt(seed)) !== undefined,
      )
      expect(applied.length).toBeGreaterThanOrEqual((APPLIED * appliesTo) / 100)
    })

    it('makes valid scenarios, the same ones from the same random numbers, and edits none in place', () => {
      for (const [seed, world] of worlds(20)) {
        const before = JSON.stringify(world)
        const scenarios = property.trial(world, randomAt(seed))?.scenarios ?? []
        for (const scenario of scenarios) expect(readScenario(scenario)).toMatchObject({ ok: true })
        expect(property.trial(world, randomAt(seed))?.scenarios ?? []).toEqual(scenarios)
        expect(JSON.stringify(world)).toBe(before)
      }
    })
  })
}

function firstFound(property: Property, evaluator: Evaluator): number | undefined {
  for (const [seed, world] of worlds(SEARCH)) {
    if (tryProperty(property, world, randomAt(seed), evaluator) !== undefined) return seed
  }
  return undefined
}

function* worlds(count: number): Iterable<readonly [seed: number, world: Scenario]> {
  for (let seed = 0; seed < count; seed++) yield [seed, generateScenario(randomFrom(7, seed), PRESETS.default)]
}

const randomAt = (seed: number): Random => randomFrom(11, seed)
