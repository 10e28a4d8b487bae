import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { count } from './count.ts'
import { duration } from './duration.ts'
import { repeated } from './repeated.ts'
import { freshSeed, seed } from './seed.ts'
import { shard } from './shard.ts'

describe('duration', () => {
  test.each([
    ['500ms', 500],
    ['20s', 20_000],
    ['2m', 120_000],
    ['1h', 3_600_000],
    ['20', 20_000],
    ['0.5s', 500],
  ])('%s is %i ms', (text, ms) => expect(duration(text)).toBe(ms))

  test.each(['', '0', '0s', '-1', 's', '20 s', '1e3', '20d', 'Infinity', '999999999h', '٣'])('%j is none', (text) => {
    expect(() => duration(text)).toThrow(InvalidArgumentError)
  })
})

describe('count', () => {
  test('whole numbers from 1', () => expect([count('1'), count('007')]).toEqual([1, 7]))
  test.each(['0', '-1', '1.5', '', 'x', '1e3', '9007199254740993'])('%j is none', (text) =>
    expect(() => count(text)).toThrow(InvalidArgumentError),
  )
})

describe('shard', () => {
  test('i of n, from 1', () => expect(shard('2/8')).toEqual({ index: 2, count: 8 }))
  test.each(['0/8', '9/8', '1', '1/0', 'a/b', '1/2/3', '-1/2'])('%j is none', (text) =>
    expect(() => shard(text)).toThrow(InvalidArgumentError),
  )
})

describe('seed', () => {
  test('any text of one line', () => expect(seed('2026-11-21 🦆')).toBe('2026-11-21 🦆'))
  test.each(['', 'a\nb', 'x'.repeat(201), '\ud800'])('%j is none', (text) =>
    expect(() => seed(text)).toThrow(InvalidArgumentError),
  )
  test('a fresh one is another one, and one that can be given', () => {
    expect(freshSeed()).not.toBe(freshSeed())
    expect(seed(freshSeed())).toMatch(/^[0-9a-f]{8}$/)
  })
})

test('repeated collects', () => expect(repeated('b', repeated('a', undefined))).toEqual(['a', 'b']))
