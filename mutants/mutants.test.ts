import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { generateScenario } from '../generators/scenario.ts'
import { PRESETS } from '../generators/settings.ts'
import { PROPERTIES } from '../properties/all.ts'
import { tryProperty } from '../properties/testing/tryProperty.ts'
import { MUTANTS } from './all.ts'
import type { Mutant } from './mutant.ts'

const WORLDS = 400

/** The first property that finds the mutant, world after world as a campaign does it. */
function killer({ evaluator }: Mutant): string | undefined {
  for (let seed = 0; seed < WORLDS; seed++) {
    const world = generateScenario(randomFrom(41, seed), PRESETS.default)
    for (const property of PROPERTIES) {
      if (tryProperty(property, world, randomFrom(43, seed), evaluator) !== undefined) return property.id
    }
  }
  return undefined
}

/** Mutants that no property finds, so that only comparison with the reference does: stated here, not hidden. */
const SURVIVORS: readonly string[] = []

describe('the catalogue of mutants', () => {
  it('names each once, with a sentence', () => {
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length)
    for (const { id, sentence, evaluator } of MUTANTS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
      expect(sentence).toMatch(/\.$/)
      expect(evaluator.hello.name).toBe(`mutant-${id}`)
    }
  })

  it.each(MUTANTS.map((mutant) => [mutant.id, mutant] as const))('%s is found by a property', (id, mutant) => {
    const found = killer(mutant)
    if (SURVIVORS.includes(id)) expect(found).toBeUndefined()
    else expect(found).toBeDefined()
  })
})
