import { describe, expect, it } from 'vitest'
import { pathText, problemText, short, TOP, under } from './problem.ts'

describe('pathText', () => {
  it.each([
    [[], '(top level)'],
    [['requests', 0, 'action'], 'requests[0].action'],
    [['policies', 'scps', 1, 0], 'policies.scps[1][0]'],
    [['context', 'aws:TagKeys', 3], 'context["aws:TagKeys"][3]'],
    [['__proto__'], '__proto__'],
    [['a"b\n'], '["a\\"b\\\\u000a"]'],
  ] as const)('%j is %s', (path, text) => {
    expect(pathText(path)).toBe(text)
  })

  it('keeps an enormous key short', () => {
    expect(pathText(['x', ' '.repeat(1e7)]).length).toBeLessThan(100)
  })
})

describe('short', () => {
  it.each([
    ['text', 'text'],
    [{ a: [1] }, '{"a":[1]}'],
    [undefined, 'undefined'],
    ['two\nlines\u001b[31m\u202e', 'two\\u000alines\\u001b[31m\\u202e'],
    ['\ud800', '\ufffd'],
  ])('shows %j as %s', (value, text) => {
    expect(short(value)).toBe(text)
  })

  it('cuts what is long, also where that halves a character', () => {
    expect(short('a'.repeat(61))).toBe(`${'a'.repeat(57)}…`)
    expect(short(`${'a'.repeat(56)}😀${'a'.repeat(9)}`)).toBe(`${'a'.repeat(56)}\ufffd…`)
  })

  it('shows a cyclic value and a bigint', () => {
    expect(short(12n)).toBe('12')
    const cyclic: { self?: unknown } = {}
    cyclic.self = cyclic
    expect(short(cyclic)).toBe('an object')
  })
})

it('under puts a prefix before every form of path', () => {
  const problems = [TOP, '[1]', 'a.b'].map((path) => ({ path, expected: 'x' }))
  expect(under('call', problems).map(({ path }) => path)).toEqual(['call', 'call[1]', 'call.a.b'])
})

it('problemText says where, what was expected, and what was there', () => {
  expect(problemText({ path: 'a', expected: 'b' })).toBe('a: expected b')
  expect(problemText({ path: 'a', expected: 'b', received: 'c' })).toBe('a: expected b, received c')
})
