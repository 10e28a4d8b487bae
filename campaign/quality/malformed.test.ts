import { describe, expect, it } from 'vitest'
import { aimAt } from '../../generators/aim.ts'
import { generateAny } from '../../generators/generateAny.ts'
import { malformedScenario } from '../../generators/malformed/malformedScenario.ts'
import { PLACE_KINDS } from '../../generators/malformed/mistake.ts'
import { MISTAKES } from '../../generators/malformed/mistakes.ts'
import { randomFrom } from '../../generators/random.ts'
import { PRESETS, type PresetName } from '../../generators/settings.ts'
import { readScenario } from '../../model/read/readScenario.ts'
import { compile, isRefusal } from '../../reference/compile.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'

/** The rules that refuse a document, as the task of this family lists them; RES-A12 is GRAM-14, seen from table A. */
const REFUSING = [
  'GRAM-01',
  'GRAM-02',
  'GRAM-03',
  'GRAM-04',
  'GRAM-05',
  'GRAM-06',
  'GRAM-07',
  'GRAM-08',
  'GRAM-13',
  'GRAM-14',
  'GRAM-15',
  'COND-06',
  'COND-13',
  'RCP-03',
  'SCP-04',
  'SESS-09',
  'TRUST-07',
] as const

const WORLDS = 5_000

describe('the malformed family', () => {
  const seen = new Map<string, number>()

  it.each(['default', 'wild', 'small'] as const)(
    'is refused by the reference, with that policy and that rule, %s',
    (preset: PresetName) => {
      for (let world = 0; world < WORLDS; world++) {
        const made = malformedScenario(randomFrom(world, 71), { ...PRESETS[preset], requests: { min: 1, max: 2 } })
        if (made === undefined) throw new Error(`no malformed scenario at ${world}`)
        const { scenario, policy, rule, mistake } = made
        if (world % 10 === 0) expect(readScenario(scenario).ok).toBe(true)
        const compiled = compile(scenario)
        expect({
          world,
          mistake,
          ...(isRefusal(compiled) ? { policy: compiled.policy, rule: compiled.rule } : {}),
        }).toEqual({
          world,
          mistake,
          policy,
          rule,
        })
        const place = policy.replaceAll(/\[\d+\]/g, '')
        for (const word of [rule, mistake, place, `${place} ${rule}`]) seen.set(word, (seen.get(word) ?? 0) + 1)
      }
    },
  )

  it('breaks every refusing rule, by every mistake, in every place that a policy can stand in', () => {
    const places = ['identity', 'boundary', 'resource', 'scps', 'rcps', 'endpoint'].map((kind) => `policies.${kind}`)
    const anywhere = [
      'GRAM-01',
      'GRAM-02',
      'GRAM-04',
      'GRAM-05',
      'GRAM-06',
      'GRAM-08',
      'GRAM-13',
      'GRAM-15',
      'COND-06',
      'COND-13',
    ]
    const wanted = [
      ...REFUSING,
      ...MISTAKES.map(({ id }) => id),
      ...[...places, 'session.inline', 'session.managed'].flatMap((place) =>
        anywhere.map((rule) => `${place} ${rule}`),
      ),
    ]
    expect(wanted.filter((word) => !seen.has(word))).toEqual([])
  })

  it('has mistakes for every kind of document, whatever an evaluator does not know', () => {
    const bare = aimAt({
      ...referenceEvaluator.hello,
      supports: ['identity', 'session', 'resource', 'boundary', 'scps', 'rcps', 'endpoint', 'validation'],
      without: ['NotAction', 'NotResource', 'NotPrincipal', 'Condition', 'variables', 'Version2008', 'principal:star'],
    })
    for (let world = 0; world < 500; world++) {
      const text = JSON.stringify(malformedScenario(randomFrom(world, 72), bare)?.scenario)
      expect(text).not.toMatch(/"Not\w+":|"Condition"|"text":|2008-10-17/)
    }
    for (const kind of PLACE_KINDS)
      expect(MISTAKES.filter(({ kinds, needs }) => kinds.includes(kind) && needs.length === 0).length).toBeGreaterThan(
        5,
      )
  })

  it('keeps its share of the worlds, and none for an evaluator that does not validate', () => {
    const refused = (settings = PRESETS.default): number => {
      let count = 0
      for (let world = 0; world < 4_000; world++)
        if (isRefusal(compile(generateAny(randomFrom(world, 73), settings)))) count++
      return count
    }
    // 2 % of 4,000 are 80; four standard deviations of a binomial are 35.
    expect(Math.abs(refused() - 80)).toBeLessThan(36)
    const { hello } = referenceEvaluator
    expect(refused(aimAt({ ...hello, supports: hello.supports.filter((one) => one !== 'validation') }))).toBe(0)
  })
})
