import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { generateScenario } from '../generators/scenario.ts'
import { PRESETS } from '../generators/settings.ts'
import type { Answer, DecisionAnswer } from '../model/format/answer.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { PROPERTIES } from '../properties/all.ts'
import { MUTANTS } from './all.ts'
import type { Mutant } from './mutant.ts'

/** Worlds that the search may take: a glance. `docs/kills.md` has a longer search, and names the survivors. */
const WORLDS = 20

function answersOf({ evaluator }: Mutant, scenario: Scenario): readonly DecisionAnswer[] {
  const answer = evaluator.authorize(scenario) as Answer
  return 'decisions' in answer ? answer.decisions : scenario.requests.map(() => ({ error: 'not decided' }))
}

/** The first property that finds each mutant, world after world as a campaign does it. */
function killers(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let seed = 0; seed < WORLDS && found.size < MUTANTS.length; seed++) {
    const world = generateScenario(randomFrom(41, seed), PRESETS.default)
    for (const [index, property] of PROPERTIES.entries()) {
      const trial = property.trial(world, randomFrom(seed, index))
      if (trial === undefined) continue
      for (const mutant of MUTANTS) {
        if (found.has(mutant.id)) continue
        if (trial.judge(trial.scenarios.map((scenario) => answersOf(mutant, scenario))) === undefined) continue
        found.set(mutant.id, property.id)
      }
    }
  }
  return found
}

describe('the catalogue of mutants', () => {
  it('names each once, with a sentence', () => {
    expect(new Set(MUTANTS.map(({ id }) => id)).size).toBe(MUTANTS.length)
    for (const { id, sentence, evaluator } of MUTANTS) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/)
      expect(sentence).toMatch(/\.$/)
      expect(evaluator.hello.name).toBe(`mutant-${id}`)
    }
  })

  it('has enough of them where features meet', () => {
    expect(MUTANTS.filter(({ family }) => family === 'interactions').length).toBeGreaterThanOrEqual(45)
  })

  it('are found by properties, nearly all at a glance', { timeout: 300_000 }, () => {
    const found = killers()
    const survivors = MUTANTS.map(({ id }) => id).filter((id) => !found.has(id))
    expect(found.size / MUTANTS.length, survivors.join(', ')).toBeGreaterThan(0.85)
  })
})
