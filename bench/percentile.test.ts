import { describe, expect, it } from 'vitest'
import { percentile } from './percentile.ts'

describe('percentile', () => {
  it('is a value that was measured, by nearest rank', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect([1, 50, 95, 99, 100].map((part) => percentile(values, part))).toEqual([1, 50, 95, 99, 100])
    expect(percentile([3, 1, 2], 50)).toBe(2)
    expect(percentile([7], 99)).toBe(7)
  })

  it('of nothing is no number', () => {
    expect(percentile([], 50)).toBeNaN()
  })
})
