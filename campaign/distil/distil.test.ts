import { beforeAll, describe, expect, it } from 'vitest'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { shapeOf } from '../../corpus/shapeOf.ts'
import { readCase } from '../../model/read/readCase.ts'
import { MUTANTS } from '../../mutants/all.ts'
import { PROPERTIES } from '../../properties/all.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { SMALL_SCOPE } from '../smallScope/scope.ts'
import { suiteFor } from '../suiteFor.ts'
import { answersAs, settledVerdict } from './decideOne.ts'
import { type Distilled, type DistilOptions, distil } from './distil.ts'
import { isHeldOut } from './heldOut.ts'
import { measureCorpus } from './measureCorpus.ts'
import { settleCase } from './settleCase.ts'

const OPTIONS: DistilOptions = {
  seed: 'test',
  cases: 10,
  worlds: 40,
  suite: suiteFor(referenceEvaluator.hello),
  mutants: MUTANTS.filter((mutant) => mutant.family !== 'state' && !isHeldOut(mutant)).slice(0, 12),
  properties: PROPERTIES,
  scope: SMALL_SCOPE,
  // Somebody else's, as far as these tests are concerned.
  second: { ...referenceEvaluator, hello: { ...referenceEvaluator.hello, name: 'second', version: '1' } },
  stop: () => false,
}

describe('distil', () => {
  let taken: readonly Distilled[] = []
  beforeAll(async () => {
    taken = await distil(OPTIONS)
  }, 120_000)

  it('takes cases that read back, each once, small, settled under all readings, and the reference’s', () => {
    expect(taken.length).toBeGreaterThanOrEqual(10)
    expect(new Set(taken.map((one) => shapeOf(one.case))).size).toBe(taken.length)
    for (const { case: one } of taken) {
      expect(readCase(JSON.parse(JSON.stringify(one)))).toMatchObject({ ok: true })
      expect(settleCase(one)).toEqual({ case: one })
      expect(JSON.stringify(one).length).toBeLessThan(4_000)
      if ('decisions' in one) expect(settledVerdict(one.scenario)?.permitted).toEqual(one.decisions)
    }
  })

  it('says what confirms each, in which run', () => {
    for (const { case: one } of taken)
      expect(one.source).toMatch(
        /^assume-nothing, distilled, seed test; confirmed by (property [a-z-]+|properties [a-z-]+ and [a-z-]+|second 1|the plain tables of the small scope|construction: the mistake [a-z0-9-]+)$/,
      )
  })

  it('says which mutants each tells from the reference', () => {
    expect(taken.flatMap(({ kills }) => kills).length).toBeGreaterThan(3)
    for (const { case: one, kills } of taken) {
      if (!('decisions' in one)) continue
      const wrong = OPTIONS.mutants.filter((mutant) => answersAs(mutant, one.scenario) !== one.decisions[0])
      expect(wrong.map(({ id }) => id)).toEqual(kills)
    }
  })

  it('takes the same for the same seed, and takes nothing that only the reference vouches for', async () => {
    expect(await distil(OPTIONS)).toEqual(taken)
    const { second: _, scope: __, ...alone } = OPTIONS
    expect(await distil({ ...alone, worlds: 4, properties: [] })).toEqual([])
    expect(await distil({ ...OPTIONS, stop: () => true })).toEqual([])
  })
})

describe('the generated corpus of this package', () => {
  const generated = loadCases([`${corpusFolder()}/generated`])

  it('has at least 2,000 cases that are the reference’s, settled and confirmed by something else', () => {
    expect(generated.problems).toEqual([])
    expect(generated.cases.length).toBeGreaterThanOrEqual(2_000)
    for (const { case: one } of generated.cases) {
      expect(settleCase(one)).toEqual({ case: one })
      expect(one.contested).toBeUndefined()
      expect(one.source).toMatch(/^assume-nothing, distilled, seed .+; confirmed by .+$/)
    }
  })

  it('has at most 500 cases a file', () => {
    const files = new Map<string, number>()
    for (const { file } of generated.cases) files.set(file, (files.get(file) ?? 0) + 1)
    expect(Math.max(...files.values())).toBeLessThanOrEqual(500)
  })
})

describe('measureCorpus', () => {
  it('counts by family and half what cases find', () => {
    const mutants = MUTANTS.filter(({ id }) => ['session-policies-ignored', 'allow-beats-deny'].includes(id))
    expect(mutants).toHaveLength(2)
    const cases = loadCases([`${corpusFolder()}/seed`]).cases.map((one) => one.case)
    const total = (measured: ReturnType<typeof measureCorpus>, part: 'found' | 'of'): number =>
      (measured.at(-1)?.visible[part] ?? 0) + (measured.at(-1)?.heldOut[part] ?? 0)
    expect(total(measureCorpus(cases, mutants), 'of')).toBe(2)
    expect(total(measureCorpus(cases, mutants), 'found')).toBeGreaterThan(0)
    expect(total(measureCorpus([], mutants), 'found')).toBe(0)
    expect(measureCorpus(cases, mutants).map(({ family }) => family)).toEqual(['session', 'decision', 'all'])
  })
})

describe('isHeldOut', () => {
  it('is a fixed half', () => {
    const held = MUTANTS.filter(isHeldOut).length / MUTANTS.length
    expect(held).toBeGreaterThan(0.4)
    expect(held).toBeLessThan(0.6)
    expect(['session-policies-ignored', 'scps-ignored', 'allow-beats-deny'].map((id) => isHeldOut({ id }))).toEqual([
      false,
      true,
      false,
    ])
  })
})
