import { expect, test } from 'vitest'
import { randomFrom } from '../../generators/random.ts'
import { generateScenario } from '../../generators/scenario.ts'
import { PRESETS, type PresetName } from '../../generators/settings.ts'
import type { Answer } from '../../model/format/answer.ts'
import { PROPERTIES } from '../../properties/all.ts'
import type { Trial } from '../../properties/property.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'

const WORLDS = 4

/** Related scenarios judged by themselves: nothing is compared with a second, unmutated reference. */
const trials = new Map<PresetName, readonly (Trial & { readonly name: string })[]>()

/** Trials do not depend on the evaluator, and so not on the mutant: drawn once for all. */
function trialsOf(preset: PresetName): readonly (Trial & { readonly name: string })[] {
  let drawn = trials.get(preset)
  if (drawn === undefined) {
    drawn = Array.from({ length: WORLDS }, (_, seed) => seed).flatMap((seed) => {
      const world = generateScenario(randomFrom(41, seed), PRESETS[preset])
      return PROPERTIES.flatMap((property) => {
        const trial = property.trial(world, randomFrom(43, seed))
        return trial === undefined ? [] : [{ ...trial, name: `${property.id} in ${preset} world ${seed}` }]
      })
    })
    trials.set(preset, drawn)
  }
  return drawn
}

test.each(['default', 'wild', 'small'] as const)('no property breaks in %s worlds', (preset) => {
  const drawn = trialsOf(preset)
  expect(drawn.length).toBeGreaterThan(0)
  for (const { scenarios, judge, name } of drawn) {
    const answers = scenarios.map((asked) => {
      const answer = referenceEvaluator.authorize(asked) as Answer
      return 'decisions' in answer ? answer.decisions : asked.requests.map(() => ({ error: 'not decided' }))
    })
    const violation = judge(answers)
    if (violation !== undefined) expect(violation, name).toBeUndefined()
  }
})
