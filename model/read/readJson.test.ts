import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEXT_DEPTH } from './exactJson.ts'
import { readJson } from './readJson.ts'

describe('readJson', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  it.each([
    '{"a:b":"\\\\","c\\":\\\\\\"":{"d":[{"e":":"}]}}',
    '{"__proto__":1,"constructor":{"__proto__":2}}',
    '"\\\\\\\\"',
    '-0.5e-3',
  ])('reads %s', (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
  })

  it.each([
    ['{"a":1,"a":1}', ['a']],
    ['[{"a":{"x":1}},{"a":{"x":1,"y":{},"x":2}}]', ['[1].a.x']],
    ['{"__proto__":1,"__proto__":2}', ['__proto__']],
    ['{"aws:x":1,"\\u0061ws:x":2,"b":0,"b":0}', ['["aws:x"]', 'b']],
  ])('refuses the duplicates of %s', (text, paths) => {
    const reading = readJson(text)
    expect(reading.ok ? [] : reading.problems.map(({ path }) => path)).toEqual(paths)
  })

  it('says where in the text a duplicate stands', () => {
    expect(readJson('{\n  "a": 1,\n  "a": 2\n}')).toEqual({
      ok: false,
      problems: [{ path: 'a', expected: 'each key once', received: 'it again at line 3, column 3' }],
    })
  })

  it('lists a hundred duplicates, and ends soon on many more', () => {
    const reading = readJson(`{${'"a":1,\n'.repeat(500_000)}"a":1}`)
    const problems = reading.ok ? [] : reading.problems
    expect(problems).toHaveLength(101)
    expect(problems[100]?.received).toBe('at least 500000')
  })

  it.each([
    ['{"a":1', 'line 1, column 7'],
    ['[\n1,\n]', 'line 3, column 1'],
    ['1e999', 'line 1, column 1'],
    ['undefined', 'line 1, column 1'],
  ])('refuses %j with its position', (text, path) => {
    expect(readJson(text)).toMatchObject({ ok: false, problems: [{ path }] })
  })

  it('bounds nesting at the same depth as the exact reader', () => {
    expect(readJson('['.repeat(TEXT_DEPTH) + ']'.repeat(TEXT_DEPTH)).ok).toBe(true)
    for (const levels of [TEXT_DEPTH + 1, TEXT_DEPTH + 2, 100_000]) {
      expect(readJson('['.repeat(levels) + ']'.repeat(levels)).ok).toBe(false)
      expect(readJson('{"a":'.repeat(levels) + 1 + '}'.repeat(levels)).ok).toBe(false)
      expect(readJson('[{"a":'.repeat(levels)).ok).toBe(false)
    }
  })

  it('reads ten megabytes without the slow reader', () => {
    const text = JSON.stringify(
      Array.from({ length: 100_000 }, (_, index) => ({
        Effect: 'Allow',
        Sid: `s${index}`,
        Resource: `arn:aws:s3:::bucket/"${index}"\\${'x'.repeat(40)}`,
      })),
    )
    expect(text.length).toBeGreaterThan(9e6)
    const started = performance.now()
    expect(readJson(text).ok).toBe(true)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it.each([['\\'], ['"'], ['{'], ['}'], ['{"a":'], ['[}'], ['"\\"'], ['1,'], ['/*'], ['\u0000']])(
    'ends soon on ten megabytes of %j',
    (unit) => {
      const started = performance.now()
      for (const text of [
        unit.repeat(1e7 / unit.length),
        `"${unit.repeat(1e7 / unit.length)}"`,
        `[${unit.repeat(1e7 / unit.length)}`,
      ]) {
        expect(typeof readJson(text).ok).toBe('boolean')
      }
      expect(performance.now() - started).toBeLessThan(40_000)
    },
  )
})
