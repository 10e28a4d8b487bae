import { describe, expect, test } from 'vitest'
import type { Evaluator } from '../../model/evaluator.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import { scenarioFor } from '../testing/scenarioFor.ts'
import { misbehaving, start } from './testing/start.ts'

const harmless = scenarioFor()
const deadly = scenarioFor({
  requests: [{ action: 'kms:Decrypt', resource: 'arn:aws:kms:us-east-1:111122223333:key/k', context: {} }],
})

/** What came of each: `right`, or the id of the fault. */
async function outcomes(evaluator: Evaluator, scenarios: readonly Scenario[]): Promise<readonly string[]> {
  const settled = await Promise.allSettled(scenarios.map((scenario) => evaluator.authorize(scenario)))
  return settled.map((one) => (one.status === 'fulfilled' ? 'right' : one.reason.fault))
}

const among = (count: number, ...at: readonly number[]): readonly Scenario[] =>
  Array.from({ length: count }, (_, index) => (at.includes(index) ? deadly : harmless))
const expected = (count: number, fault: string, ...at: readonly number[]): readonly string[] =>
  Array.from({ length: count }, (_, index) => (at.includes(index) ? fault : 'right'))

describe('innocents are not blamed', () => {
  test('for a crash: each that kills it alone is found among two hundred', async () => {
    const evaluator = await start(misbehaving('exits-on-one'))
    expect(await outcomes(evaluator, among(200, 0, 5, 63, 64, 150, 199))).toEqual(
      expected(200, 'crash', 0, 5, 63, 64, 150, 199),
    )
    expect(await outcomes(evaluator, among(1))).toEqual(['right'])
  })

  test('for a hang: likewise, without the whole wait for each', async () => {
    const evaluator = await start(misbehaving('hangs-on-one'), { answerTimeoutMs: 1_500 })
    const began = performance.now()
    expect(await outcomes(evaluator, among(100, 40))).toEqual(expected(100, 'hang', 40))
    expect(performance.now() - began).toBeLessThan(60_000)
  })

  test('for one that is forgotten while others are answered: it holds them up until it is found', async () => {
    const evaluator = await start(misbehaving('forgets-one'), { answerTimeoutMs: 1_000 })
    expect(await outcomes(evaluator, among(2_000, 700))).toEqual(expected(2_000, 'hang', 700))
  })

  test('but where no question kills it alone, one carries the fault', async () => {
    const evaluator = await start(misbehaving('exits-beside-others'))
    const found = await outcomes(evaluator, among(3))
    expect([...found].sort()).toEqual(['crash', 'right', 'right'])
    await expect(Promise.all([evaluator.authorize(harmless), evaluator.authorize(harmless)])).rejects.toMatchObject({
      message: expect.stringMatching(/2 scenarios were in flight, and none of them does it alone/),
    })
  })
})

describe('patience', () => {
  test('a slow evaluator with many questions before it does not hang', async () => {
    const evaluator = await start(misbehaving('slow', '120'), { answerTimeoutMs: 600 })
    expect(await outcomes(evaluator, among(30))).toEqual(expected(30, 'hang'))
  })

  test('one that ends after each answer is started again for each, and every other question says why', async () => {
    const evaluator = await start(misbehaving('one-shot'))
    expect(new Set(await outcomes(evaluator, among(20)))).toEqual(new Set(['right', 'crash']))
  })

  test('one that ends at every question is given up in the end, with one reason', async () => {
    const evaluator = await start(misbehaving('exits-quietly'))
    const found = await outcomes(evaluator, among(80))
    expect(found.filter((one) => one === 'gone').length).toBeGreaterThan(10)
    await expect(evaluator.authorize(harmless)).rejects.toMatchObject({
      message: expect.stringMatching(/ended 30 times in a row without an answer/),
    })
  })

  test('a flood ends, and everybody hears of it', async () => {
    const evaluator = await start(misbehaving('floods'))
    const found = await outcomes(evaluator, among(70))
    expect(new Set(found)).toEqual(new Set(['unknown-id', 'flood']))
  })

  test('closing while it is started again ends at once', async () => {
    const evaluator = await start(misbehaving('exits'))
    await outcomes(evaluator, among(1))
    const began = performance.now()
    await evaluator.close?.()
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
