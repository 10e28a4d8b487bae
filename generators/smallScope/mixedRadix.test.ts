import { expect, it } from 'vitest'
import { digitsOf, product } from './mixedRadix.ts'

it('gives every number digits of its own, the last place the fastest', () => {
  const radices = [2, 3, 4]
  const all = Array.from({ length: product(radices) }, (_, index) => digitsOf(index, radices))
  expect(all.slice(0, 5)).toEqual([
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 2],
    [0, 0, 3],
    [0, 1, 0],
  ])
  expect(new Set(all.map(String)).size).toBe(24)
  expect(all.at(-1)).toEqual([1, 2, 3])
})

it('has one number of no places', () => {
  expect(product([])).toBe(1)
  expect(digitsOf(0, [])).toEqual([])
})
