import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExactly, position, TEXT_DEPTH } from './exactJson.ts'

describe('parseExactly', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), undefined, indent)
        expect(parseExactly(spaced, Number)).toEqual({ ok: true, value: JSON.parse(spaced), duplicates: [] })
      }),
    )
  })

  it('agrees with JSON.parse on what is JSON, one edit away from JSON', () => {
    const odd = fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\\',
      '0',
      '-',
      '.',
      'e',
      '+',
      'n',
      't',
      '/',
      '*',
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u000b',
      '\u00a0',
      '\ufeff',
      '\u2028',
    )
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.boolean(), odd, (text, where, replace, put) => {
        const at = where % (text.length + 1)
        const edited = text.slice(0, at) + put + text.slice(at + (replace ? 1 : 0))
        expect(parseExactly(edited, Number).ok, JSON.stringify(edited)).toBe(isJson(edited))
      }),
      { numRuns: 5_000 },
    )
  })

  it.each([
    ['', 'line 1, column 1', 'a JSON value', 'the end of the text'],
    ['\ufeff{}', 'line 1, column 1', 'a JSON value', '\ufeff'],
    ['{"a":1,}', 'line 1, column 8', 'a key in double quotes', '}'],
    ['{"a" 1}', 'line 1, column 6', 'a colon', '1'],
    ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3', 'a comma or }', '"b"'],
    ['[1 2]', 'line 1, column 4', 'a comma or ]', '2'],
    ['[1}', 'line 1, column 3', 'a comma or ]', '}'],
    ['[,', 'line 1, column 2', 'a JSON value or ]', ','],
    ['{1:2}', 'line 1, column 2', 'a key in double quotes or }', '1'],
    ['{} {}', 'line 1, column 4', 'the end of the text', '{'],
    ["{'a':1}", 'line 1, column 2', 'a key in double quotes or }', "'a'"],
    ['// no\n1', 'line 1, column 1', 'a JSON value', '// no'],
    ['[1 /* open', 'line 1, column 4', 'no comment', '/* open'],
    ['"open', 'line 1, column 1', 'a string that ends in a double quote on its line', '"open'],
    ['"\\x"', 'line 1, column 1', 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', '"\\x"'],
    ['"\\u12"', 'line 1, column 1', 'four hexadecimal digits after \\u', '"\\u12"'],
    ['"\u0001"', 'line 1, column 1', 'control characters in strings to be escaped', '"\\u0001"'],
    ['[1.]', 'line 1, column 2', 'a number', '1.'],
    ['[1e400]', 'line 1, column 2', 'a number that a double can hold', '1e400'],
    ['nul', 'line 1, column 1', 'a JSON value', 'nul'],
  ])('refuses %j at %s', (text, path, expected, received) => {
    expect(parseExactly(text, Number)).toEqual({ ok: false, problem: { path, expected, received } })
  })

  it('names every duplicate key, and lets the last one count', () => {
    expect(parseExactly('{"a":{"b":1,"b":2},"c":[{"d":1},{"d":1,"\\u0064":2}],"a":3}', Number)).toEqual({
      ok: true,
      value: { a: 3, c: [{ d: 1 }, { d: 2 }] },
      duplicates: [
        { path: 'a.b', offset: 12 },
        { path: 'c[1].d', offset: 39 },
        { path: 'a', offset: 52 },
      ],
    })
  })

  it('keeps __proto__ as a member', () => {
    const reading = parseExactly('{"__proto__":{"x":1},"__proto__":{"y":2}}', Number)
    expect(reading).toMatchObject({ ok: true, duplicates: [{ path: '__proto__' }] })
    const value = reading.ok ? (reading.value as object) : {}
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('bounds nesting without recursion', () => {
    const text = `${'['.repeat(TEXT_DEPTH)}${']'.repeat(TEXT_DEPTH)}`
    expect(parseExactly(text, Number).ok).toBe(true)
    for (const deep of [`[${text}]`, '['.repeat(100_000), '{"a":'.repeat(100_000)]) {
      expect(parseExactly(deep, Number)).toMatchObject({
        ok: false,
        problem: { expected: 'at most 128 levels of nesting' },
      })
    }
  })

  it('says where each number stands', () => {
    const seen: string[] = []
    parseExactly('[0,{"a":1e2,"b":[[2.50]]}]', (spelling, path) => {
      seen.push(`${path().join('/')}=${spelling}`)
      return spelling
    })
    expect(seen).toEqual(['0=0', '1/a=1e2', '1/b/0/0=2.50'])
  })
})

it('position counts lines and columns from 1', () => {
  expect([0, 2, 3, 4].map((offset) => position('ab\n\nc', offset))).toEqual([
    'line 1, column 1',
    'line 1, column 3',
    'line 2, column 1',
    'line 3, column 1',
  ])
})

function isJson(text: string): boolean {
  let finite = true
  try {
    JSON.parse(text, (_, value: unknown) => {
      finite &&= typeof value !== 'number' || Number.isFinite(value)
      return value
    })
    return finite
  } catch {
    return false
  }
}
