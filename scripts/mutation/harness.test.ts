import { afterEach, describe, expect, it } from 'vitest'
import * as harness from './harness.ts'

afterEach(() => {
  harness.tests.length = 0
})

const names = () => harness.tests.map(({ name }) => name)

/** Runs what was registered and gives what each body was called with. */
function valuesOf(rows: readonly unknown[], name = 'x'): unknown[] {
  const seen: unknown[] = []
  harness.test.each(rows)(name, (...values: unknown[]) => seen.push(values))
  for (const { run } of harness.tests) run()
  return seen
}

describe('the stand-in for vitest', () => {
  it('names a test by its file and the suites around it, in the order of registering', () => {
    harness.inFile('a.test.ts')
    harness.describe('outer', () => {
      harness.describe('inner', () => harness.test('one', () => undefined))
      harness.it('two', { timeout: 1 }, () => undefined)
    })
    harness.test('three', () => undefined)
    expect(names()).toEqual(['outer > inner > one', 'outer > two', 'three'])
    expect(harness.tests[0]?.file).toBe('a.test.ts')
  })

  it('runs a body only when asked, and lets it fail', () => {
    harness.test('fails', () => harness.expect(1).toBe(2))
    expect(harness.tests[0]?.run).toThrow('expected 1 to be 2')
  })

  it('spreads rows where all are lists, as vitest does', () => {
    expect(
      valuesOf([
        ['a', 1],
        ['b', 2],
      ]),
    ).toEqual([
      ['a', 1],
      ['b', 2],
    ])
  })

  it('gives rows as they are where one is no list', () => {
    expect(valuesOf([[], 'a', { b: 1 }])).toEqual([[[]], ['a'], [{ b: 1 }]])
  })

  it('writes the values of a row into its title', () => {
    harness.test.each([['a', 2, [3]]])('%s is %i of %j', () => undefined)
    harness.test.each([{ id: 'r1' }])('$id and $other', () => undefined)
    expect(names()).toEqual(['a is 2 of [3]', 'r1 and $other'])
  })

  it('has matchers that fail', () => {
    expect(() => harness.expect({ a: 1 }).toEqual({ a: 2 })).toThrow()
    expect(() => harness.expect({ a: 1, b: 2 }).toMatchObject({ a: 1 })).not.toThrow()
    expect(() => harness.expect(['a']).toEqual(harness.expect.arrayContaining(['b']))).toThrow()
  })
})
