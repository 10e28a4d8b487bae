import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Case } from '../model/format/case.ts'
import { caseText } from './caseText.ts'
import { corpusFolder } from './corpusFolder.ts'
import { loadCases } from './loadCases.ts'

const { cases } = loadCases([corpusFolder()])

const text = (value: unknown) => caseText(value as Case)

describe('caseText', () => {
  test('says the same as the case', () => {
    for (const loaded of cases) expect(JSON.parse(caseText(loaded.case))).toEqual(loaded.case)
  })

  test('keeps on one line what fits there, and breaks what does not', () => {
    const long = 'x'.repeat(60)
    expect(text({ a: [1, { b: null }], c: {} })).toBe('{ "a": [1, { "b": null }], "c": {} }\n')
    expect(text({ a: [long, long], b: [] })).toBe(`{\n  "a": [\n    "${long}",\n    "${long}"\n  ],\n  "b": []\n}\n`)
  })

  test('is how the case files of this package are written', () => {
    const files = cases.filter(({ file }) => file.endsWith('.json'))
    expect(
      files.filter((one) => readFileSync(one.file, 'utf8') !== caseText(one.case)).map(({ file }) => file),
    ).toEqual([])
  })

  test('keeps within its width wherever a value can be broken', () => {
    for (const loaded of cases) {
      for (const line of caseText(loaded.case).split('\n')) {
        if (line.length > 120) expect(line).toMatch(/^ *("[^"]*": )?"/)
      }
    }
  })

  test('writes keys that are special to JavaScript', () => {
    expect(text(JSON.parse('{"__proto__":"x"}'))).toBe('{ "__proto__": "x" }\n')
  })
})
