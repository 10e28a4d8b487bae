import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readWith } from './readWith.ts'

const numbers = z.array(z.array(z.number()))

describe('readWith', () => {
  it('takes three steps, and stops at the first that finds something', () => {
    const check = (value: number[][]) => (value.length > 1 ? [{ path: '[1]', expected: 'one entry' }] : [])
    expect(readWith([[1]], numbers, check)).toEqual({ ok: true, value: [[1]] })
    expect(readWith([[1], [2]], numbers, check)).toEqual({
      ok: false,
      problems: [{ path: '[1]', expected: 'one entry' }],
    })
    expect(readWith([['x'], [2]], numbers, check)).toEqual({
      ok: false,
      problems: [{ path: '[0][0]', expected: 'a number', received: '"x"' }],
    })
    expect(readWith([[1n], [2]], numbers, check)).toMatchObject({
      ok: false,
      problems: [{ path: '[0][0]', expected: 'a JSON value' }],
    })
  })

  it('lists a hundred problems and says that there are more', () => {
    const reading = readWith([Array.from({ length: 150 }, () => 'x')], numbers, () => [])
    const problems = reading.ok ? [] : reading.problems
    expect(problems).toHaveLength(101)
    expect(problems[99]?.path).toBe('[0][99]')
    expect(problems[100]).toMatchObject({ expected: 'no more problems than these 100', received: 'at least 150' })
  })

  it('survives more issues than zod does', () => {
    const many = Array.from({ length: 1_000_000 }, () => 'x')
    const reading = readWith([many], numbers, () => [])
    expect(reading.ok ? [] : reading.problems.slice(0, 1)).toEqual([
      { path: '[0][0]', expected: 'a number', received: '"x"' },
    ])
  })

  it('survives them also where the first entries are right', () => {
    const many = Array.from({ length: 1_000_000 }, (_, index) => (index < 1_000 ? 0 : 'x'))
    expect(readWith([many], numbers, () => []).ok).toBe(false)
  })

  it('does not hide what is no matter of size', () => {
    const broken = z.any().transform(() => {
      throw new TypeError('a mistake of ours')
    })
    expect(() => readWith(1, broken, () => [])).toThrow(TypeError)
  })
})
