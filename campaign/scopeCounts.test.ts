import { describe, expect, it } from 'vitest'
import { referenceEvaluator } from '../reference/referenceEvaluator.ts'
import { scopeCounts } from './scopeCounts.ts'

const everything = referenceEvaluator.hello

describe('scopeCounts', () => {
  it('says that all is inside for one that claims everything, drawn or not', () => {
    expect(scopeCounts({ ...everything, name: 'mine' }, everything)).toEqual({ sampled: 2_000, inside: 2_000 })
    // A `without` that leaves nothing out has the worlds drawn.
    expect(scopeCounts({ ...everything, without: [] }, everything, 200)).toEqual({ sampled: 200, inside: 200 })
  })

  it.each([
    ['no boundaries', { supports: everything.supports.filter((one) => one !== 'boundary') }],
    ['one service', { only: { services: ['s3'] } }],
    ['no NotAction', { without: ['NotAction' as const] }],
  ])('says that a part is inside for one with %s', (_, more) => {
    const { sampled, inside } = scopeCounts({ ...everything, ...more }, everything, 300)
    expect(sampled).toBe(300)
    expect(inside).toBeGreaterThan(0)
    expect(inside).toBeLessThan(300)
  })
})
