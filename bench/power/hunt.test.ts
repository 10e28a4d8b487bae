import { describe, expect, it } from 'vitest'
import { mutantNamed } from '../../campaign/mutantNamed.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { casesAt } from '../../scripts/judging/casesAt.ts'
import { suiteOf } from './configurations.ts'
import { hunt, type Judge } from './hunt.ts'
import { huntInCorpus } from './huntInCorpus.ts'

const suite = suiteOf('default', referenceEvaluator.hello)

describe('hunt', () => {
  it.each<[Judge, string]>([
    ['properties', 'property'],
    ['comparison', 'comparison'],
    ['campaign', ''],
  ])('%s alone find a mutant, the same way each time', async (judge, kind) => {
    const hunted = await hunt(await mutantNamed('session-policies-ignored'), suite, judge, '1', 50_000)
    expect(hunted.by?.kind).toMatch(kind)
    expect(hunted.decisions).toBeGreaterThan(0)
    expect(await hunt(await mutantNamed('session-policies-ignored'), suite, judge, '1', 50_000)).toEqual(hunted)
  })

  it('ends where there is nothing to be found', async () => {
    const { by, decisions } = await hunt(referenceEvaluator, suite, 'properties', '1', 2_000)
    expect(by).toBeUndefined()
    expect(decisions).toBeGreaterThanOrEqual(2_000)
    expect(decisions).toBeLessThan(4_000)
  })
})

describe('huntInCorpus', () => {
  const cases = casesAt([])

  it('finds a mutant by the first case that it answers wrongly', async () => {
    const { by, decisions } = await huntInCorpus(await mutantNamed('session-policies-ignored'), cases)
    expect(by?.kind).toBe('corpus')
    expect(decisions).toBeGreaterThan(0)
  })

  it('finds nothing in the reference', async () => {
    expect((await huntInCorpus(referenceEvaluator, cases)).by).toBeUndefined()
  })
})
