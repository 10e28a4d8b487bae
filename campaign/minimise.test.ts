import { describe, expect, it } from 'vitest'
import { randomFrom } from '../generators/random.ts'
import type { Scenario } from '../model/format/scenario.ts'
import { minimise } from './minimise.ts'
import { smallSuite } from './testing/smallSuite.ts'

const { generator, shrink } = smallSuite()
const scenario = [...Array(50).keys()]
  .map((seed) => generator(randomFrom(0))(randomFrom(seed)))
  .find(({ requests }) => requests.length > 3) as Scenario
const bounds = { steps: 1_000, stop: () => false }

describe('minimise', () => {
  it('keeps only what the failure needs', async () => {
    const smallest = await minimise(scenario, 2, shrink, () => true, bounds)
    expect(smallest.requests).toEqual([scenario.requests[2]])
    expect(smallest.policies.identity).toEqual([])
    expect(smallest.session).toEqual({ via: 'AssumeRole' })
  })

  it('keeps everything that the failure needs', async () => {
    const needs = (one: Scenario): boolean => one.policies.identity.length === 2 && one.requests.length > 1
    const smallest = await minimise(scenario, 0, shrink, async (one) => needs(one), bounds)
    expect(smallest.policies.identity).toHaveLength(2)
    expect(smallest.requests).toHaveLength(2)
    expect(smallest.session).toEqual({ via: 'AssumeRole' })
  })

  it('gives the scenario back where nothing smaller fails', async () => {
    expect(await minimise(scenario, 0, shrink, () => false, bounds)).toBe(scenario)
  })

  it('asks no more often than its bound, and stops when told to', async () => {
    let asked = 0
    const endless = function* (one: Scenario): Iterable<Scenario> {
      for (;;) yield { ...one }
    }
    await minimise(scenario, 0, endless, () => ++asked > 0, { steps: 100, stop: () => false })
    expect(asked).toBe(100)
    await minimise(scenario, 0, endless, () => ++asked > 0, { steps: 100, stop: () => asked > 110 })
    expect(asked).toBeLessThan(115)
  })
})
