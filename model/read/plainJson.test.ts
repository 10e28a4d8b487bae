import { describe, expect, it } from 'vitest'
import { LIMITS } from '../format/limits.ts'
import { checkPlainJson } from './plainJson.ts'

function nested(levels: number): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? { a: value } : [value]
  return value
}

describe('checkPlainJson', () => {
  it.each([
    [null],
    ['x'],
    [0],
    [{}],
    [[]],
    [{ a: [null, { b: false }], c: undefined }],
    [JSON.parse('{"__proto__":{"x":1}}')],
  ])('accepts %j', (value) => {
    expect(checkPlainJson(value)).toBeUndefined()
  })

  it.each([
    [Number.NaN, '(top level)', 'number'],
    [{ a: [1, Number.POSITIVE_INFINITY] }, 'a[1]', 'number'],
    [{ a: 1n }, 'a', 'bigint'],
    [{ a: () => 1 }, 'a', 'function'],
    [{ a: Symbol('s') }, 'a', 'symbol'],
    [{ a: [undefined] }, 'a[0]', 'undefined'],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested
    [{ a: [1, , 2] }, 'a[1]', 'undefined'],
    [{ a: new Date(0) }, 'a', 'Date'],
    [new Map(), '(top level)', 'Map'],
    [{ a: ['ok', '\ud800'] }, 'a[1]', 'a lone surrogate'],
    [{ a: { '\udfff': 1 } }, 'a', 'a lone surrogate'],
  ])('refuses %s at %s', (value, path, received) => {
    expect(checkPlainJson(value)).toMatchObject({ path, received, expected: expect.stringMatching(/./) })
  })

  it('bounds nesting, of cycles too', () => {
    expect(checkPlainJson(nested(LIMITS.depth))).toBeUndefined()
    expect(checkPlainJson(nested(LIMITS.depth + 2))?.expected).toBe(`at most ${LIMITS.depth} levels of nesting`)
    expect(checkPlainJson(nested(100_000))?.expected).toBe(`at most ${LIMITS.depth} levels of nesting`)
    const cyclic: Record<string, unknown> = {}
    cyclic.left = cyclic
    cyclic.right = cyclic
    expect(checkPlainJson(cyclic)).toBeDefined()
  })
})
