import { expect, it } from 'vitest'
import { survival } from './curvesOf.ts'

const never = Number.POSITIVE_INFINITY

it('falls by one at every value, and stays where nothing was found', () => {
  expect(survival([30, 10, never, 20])).toEqual([
    [10, 0.75],
    [20, 0.5],
    [30, 0.25],
  ])
  expect(survival([never])).toEqual([])
  expect(survival([])).toEqual([])
})

it('of many values keeps the first, some between and the slowest ones', () => {
  const points = survival(Array.from({ length: 10_000 }, (_, index) => index + 1))
  expect(points.length).toBeLessThan(110)
  expect(points[0]).toEqual([1, 0.9999])
  expect(points.at(-1)).toEqual([10_000, 0])
  expect(points.slice(-5).map(([x]) => x)).toEqual([9_996, 9_997, 9_998, 9_999, 10_000])
  for (const [index, [x, share]] of points.entries()) {
    expect(share).toBeCloseTo(1 - x / 10_000, 5)
    if (index > 0) expect(x).toBeGreaterThan(points[index - 1]?.[0] ?? 0)
  }
})
