import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText } from './canonical.ts'
import type { JsonValue } from './json.ts'

describe('canonicalText', () => {
  it.each<[string, string]>([
    ['{ "b": 1, "a": [ 1.0, 1e2, -0, 0.000001, 1e21 ] }', '{"a":[1,100,0,0.000001,1e+21],"b":1}'],
    // RFC 8785 sorts keys by UTF-16 code units: U+1F600 (D83D …) before U+FB33.
    ['{"\\ufb33":3,"\\ud83d\\ude00":2,"\\u20ac":1,"1":0}', '{"1":0,"€":1,"😀":2,"\ufb33":3}'],
    ['"\\u0000\\u000f\\u001f\\/\\"\\\\\\n\\u007f"', '"\\u0000\\u000f\\u001f/\\"\\\\\\n\u007f"'],
    ['{"__proto__":{"constructor":null}}', '{"__proto__":{"constructor":null}}'],
  ])('of %s', (text, canonical) => {
    expect(canonicalText(JSON.parse(text))).toBe(canonical)
  })

  it('is the same for every order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalText(value as JsonValue)
        expect(canonicalText(reversed(value) as JsonValue)).toBe(text)
        expect(canonicalText(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('passes over fields that are absent', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}')
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  )
}
