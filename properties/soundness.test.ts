import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import { generateScenario } from '../generators/scenario.ts'
import { PRESETS, type PresetName } from '../generators/settings.ts'
import type { Evaluator } from '../model/evaluator.ts'
import type { Answer } from '../model/format/answer.ts'
import { READING_NAMES, type Readings } from '../reference/readings.ts'
import { referenceEvaluator, referenceWith } from '../reference/referenceEvaluator.ts'
import { OPEN_POINTS } from '../reference/rules.ts'
import { PROPERTIES } from './all.ts'
import { tryProperty } from './testing/tryProperty.ts'

/** Multiplies the worlds of every test here, which are few for the sake of speed: `SOUNDNESS=20 npx vitest run properties/soundness`. */
const TIMES = Math.max(1, Number(process.env.SOUNDNESS ?? 1) || 1)

/** A false finding is the worst that a property can do: none on the reference, however it reads the open points. */
function violations(readings: Readings, preset: PresetName, from: number, count: number): string[] {
  return violationsOf(referenceWith(readings), preset, from, count)
}

function violationsOf(evaluator: Evaluator, preset: PresetName, from: number, count: number): string[] {
  const found: string[] = []
  for (let seed = from; seed < from + count * TIMES; seed++) {
    const world = generateScenario(randomFrom(23, seed), PRESETS[preset])
    for (const property of PROPERTIES) {
      const violation = tryProperty(property, world, randomFrom(29, seed), evaluator)
      if (violation !== undefined) found.push(`${property.id} in ${preset} world ${seed}: ${JSON.stringify(violation)}`)
    }
  }
  return found
}

/** Alternative readings of every open point, each alone. */
const ALTERNATIVES = OPEN_POINTS.flatMap(({ id }, index) =>
  (READING_NAMES[index] ?? []).slice(1).map((name): Readings => ({ [id]: name })),
)

/** One reading of every point, thrown anew for each number. */
function mixture(number: number): Readings {
  const random = randomFrom(31, number)
  return Object.fromEntries(OPEN_POINTS.map(({ id }, index) => [id, random.pick(READING_NAMES[index] ?? [])]))
}

/** Every point read otherwise at once: by its first alternative, and by its last. */
const TOGETHER: readonly Readings[] = [1, -1].map((at) =>
  Object.fromEntries(OPEN_POINTS.map(({ id }, index) => [id, (READING_NAMES[index] ?? []).at(at)])),
)

/** The reference as an evaluator that tells yes from no only. */
const TWO_WAY: Evaluator = {
  hello: { ...referenceEvaluator.hello, outcomes: 'two-way' },
  authorize: (scenario) => {
    const answer = referenceEvaluator.authorize(scenario) as Answer
    if (!('decisions' in answer)) return answer
    return { decisions: answer.decisions.map((decision) => (decision === 'allowed' ? decision : 'denied')) }
  },
}

describe('no property breaks on the reference', () => {
  it('where it tells yes from no only', { timeout: 120_000 * TIMES }, () => {
    expect(violationsOf(TWO_WAY, 'default', 20_000, 40)).toEqual([])
  })

  it.each(['default', 'wild', 'small'] as const)('in %s worlds', { timeout: 300_000 * TIMES }, (preset) => {
    expect(violations({}, preset, 0, 60)).toEqual([])
  })

  it('has alternatives to try', () => {
    expect(ALTERNATIVES.length).toBeGreaterThan(20)
  })

  // Other worlds for each reading, so that together they are many.
  it.each(ALTERNATIVES.map((readings, index) => [JSON.stringify(readings), readings, index] as const))(
    'reading %s',
    { timeout: 120_000 * TIMES },
    (_, readings, index) => {
      expect(violations(readings, 'default', 1_000 + index * 100, 4)).toEqual([])
      expect(violations(readings, 'wild', 1_000 + index * 100, 3)).toEqual([])
      expect(violations(readings, 'small', 1_000 + index * 100, 3)).toEqual([])
    },
  )

  it.each(TOGETHER)('every point read otherwise: %j', { timeout: 120_000 * TIMES }, (readings) => {
    for (const preset of ['default', 'wild', 'small'] as const)
      expect(violations(readings, preset, 7_000, 8)).toEqual([])
  })

  it.each([1, 2, 3, 4, 5, 6])('mixture %i of readings', { timeout: 120_000 * TIMES }, (number) => {
    expect(violations(mixture(number), 'default', 9_000 + number * 100, 6)).toEqual([])
    expect(violations(mixture(number), 'wild', 9_000 + number * 100, 4)).toEqual([])
  })
})
