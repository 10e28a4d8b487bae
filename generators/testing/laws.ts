import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** What the laws need to know of the values of an arbitrary. */
export interface LawOptions<T> {
  /** Whether a value is one that the arbitrary may give; says what is wrong otherwise. */
  readonly problems: (value: T) => readonly unknown[]
  /** The measure that shrinking lowers; length as JSON unless given. */
  readonly size?: (value: T) => number
  readonly runs?: number
}

/** The laws that every arbitrary of this room obeys, as tests. */
export function describeLaws<T>(name: string, arbitrary: fc.Arbitrary<T>, options: LawOptions<T>): void {
  const { problems, size = (value: T) => JSON.stringify(value).length, runs = 150 } = options
  const sample = (seed: number, numRuns: number): T[] => fc.sample(arbitrary, { seed, numRuns })

  describe(`laws of ${name}`, () => {
    it('gives the same values for the same seed', () => {
      expect(sample(7, runs)).toEqual(sample(7, runs))
    })

    it('gives other values for other seeds', () => {
      expect(JSON.stringify(sample(7, runs))).not.toBe(JSON.stringify(sample(8, runs)))
    })

    it('gives valid values', () => {
      for (const value of sample(11, runs)) expect(problems(value)).toEqual([])
    })

    it('shrinks to valid and strictly smaller values', () => {
      let checked = 0
      for (const value of sample(13, Math.ceil(runs / 10))) {
        const before = size(value)
        for (const { value: smaller } of arbitrary.shrink(value, undefined).take(60)) {
          expect(problems(smaller)).toEqual([])
          expect(size(smaller)).toBeLessThan(before)
          checked++
        }
      }
      expect(checked).toBeGreaterThan(0)
    })

    it('keeps its values at seed 42', () => {
      expect(sample(42, 2)).toMatchSnapshot()
    })
  })
}
