import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compactJson } from './compactJson.ts'

describe('compactJson', () => {
  it('breaks what does not fit and nothing else', () => {
    const text = compactJson({ a: { b: [1, 2, 3] }, policies: { identity: [], resource: { Effect: 'Allow' } } }, 40)
    expect(text).toBe(
      '{\n  "a": { "b": [1, 2, 3] },\n  "policies": {\n    "identity": [],\n    "resource": { "Effect": "Allow" }\n  }\n}',
    )
  })

  it('counts the name in front of a value', () => {
    expect(compactJson({ name: ['1234', '5678'] }, 23)).toBe('{\n  "name": [\n    "1234",\n    "5678"\n  ]\n}')
  })

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 80 }), (value, width) => {
        expect(JSON.parse(compactJson(value, width))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('leaves out what is absent', () => {
    expect(compactJson({ a: undefined, b: {} })).toBe('{ "b": {} }')
  })
})
