import { describe, expect, it } from 'vitest'
import { batchRandom, batchSeed, worldRandom } from '../../campaign/seeds.ts'
import type { Suite } from '../../campaign/suite.ts'
import { suiteFor } from '../../campaign/suiteFor.ts'
import { referenceEvaluator } from '../../reference/referenceEvaluator.ts'
import { COMPARED, type Configuration, drawing, suiteOf } from './configurations.ts'
import { hunt } from './hunt.ts'

const { hello } = referenceEvaluator

function worlds(generator: Suite['generator']): readonly unknown[] {
  return Array.from({ length: 60 }, (_, batch) => {
    const seed = batchSeed('test', batch)
    return generator(batchRandom(seed))(worldRandom(seed, 0))
  })
}

const names = ['default', ...Object.keys(COMPARED)] as Configuration[]

describe('the configurations', () => {
  it('draw as a campaign does but for what they leave out', () => {
    expect(worlds(drawing(hello, (settings) => settings))).toEqual(worlds(suiteFor(hello).generator))
  })

  it('are all different', () => {
    const drawn = names.map((name) => JSON.stringify(worlds(suiteOf(name, hello).generator)))
    expect(new Set(drawn).size).toBe(names.length)
  })

  it.each(names)('%s finds nothing in an evaluator that only looks like a mutant', async (name) => {
    const impostor = { hello: { ...hello, name: 'impostor' }, authorize: referenceEvaluator.authorize }
    expect((await hunt(impostor, suiteOf(name, hello), 'campaign', 'test', 20_000)).by).toBeUndefined()
  })
})
