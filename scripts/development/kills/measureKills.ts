import { randomFrom } from '../../../generators/random.ts'
import { generateScenario } from '../../../generators/scenario.ts'
import { PRESETS } from '../../../generators/settings.ts'
import type { DecisionAnswer } from '../../../model/format/answer.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Mutant } from '../../../mutants/mutant.ts'
import type { Property } from '../../../properties/property.ts'
import { answersOf } from './answersOf.ts'

/** For each mutant the properties that find it, by their place in the list. */
export type KillMatrix = ReadonlyMap<Mutant, ReadonlySet<Property>>

/** Tries every property on every mutant, one world after the other, until it finds it or the worlds are used up. */
export function measureKills(properties: readonly Property[], mutants: readonly Mutant[], worlds: number): KillMatrix {
  const matrix = new Map(mutants.map((mutant) => [mutant, new Set<Property>()]))
  for (let seed = 0; seed < worlds; seed++) {
    const world = generateScenario(randomFrom(61, seed), PRESETS.default)
    const given = new Map<Mutant, readonly DecisionAnswer[]>()
    for (const [index, property] of properties.entries()) {
      const trial = property.trial(world, randomFrom(seed, index))
      if (trial === undefined) continue
      for (const [mutant, killers] of matrix) {
        if (killers.has(property)) continue
        const answers = trial.scenarios.map((scenario, at) =>
          answersTo(mutant, scenario, at === 0 ? world : undefined, given),
        )
        if (trial.judge(answers) !== undefined) killers.add(property)
      }
    }
  }
  return matrix
}

/** Most trials begin with the world itself; a mutant without state is asked for it once. */
function answersTo(
  mutant: Mutant,
  scenario: Scenario,
  world: Scenario | undefined,
  given: Map<Mutant, readonly DecisionAnswer[]>,
): readonly DecisionAnswer[] {
  if (scenario !== world || mutant.family === 'state') return answersOf(mutant.evaluator, scenario)
  const before = given.get(mutant) ?? answersOf(mutant.evaluator, scenario)
  given.set(mutant, before)
  return before
}
