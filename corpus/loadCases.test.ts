import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseProblemText } from './caseProblem.ts'
import { loadCases } from './loadCases.ts'

const root = mkdtempSync(join(tmpdir(), 'load-cases-'))
const at = (...path: string[]) => join(root, ...path)

const valid = (id: string) => ({
  id,
  title: 'A case',
  source: 'a test',
  basis: 'derived',
  rules: ['EVAL-01'],
  scenario: {
    principal: { type: 'Anonymous' },
    policies: { identity: [] },
    resourceAccount: '111122223333',
    requests: [{ action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }],
  },
  decisions: ['implicitDeny'],
})

beforeAll(() => {
  mkdirSync(at('tree', 'b'), { recursive: true })
  writeFileSync(at('tree', 'b', 'one.json'), JSON.stringify(valid('b/one'), null, 2))
  writeFileSync(at('tree', 'a.jsonl'), `${JSON.stringify(valid('a/1'))}\n\n${JSON.stringify(valid('a/2'))}\n`)
  writeFileSync(at('tree', 'c.json'), JSON.stringify(valid('c')))
  writeFileSync(at('tree', 'README.md'), 'no case')
})
afterAll(() => rmSync(root, { recursive: true }))

const ids = (...paths: string[]) => loadCases(paths).cases.map((loaded) => loaded.case.id)
const texts = (path: string) => loadCases([path]).problems.map(caseProblemText)

describe('loadCases', () => {
  test('reads a folder of both kinds of file in the order of their paths', () => {
    expect(ids(at('tree'))).toEqual(['a/1', 'a/2', 'b/one', 'c'])
    expect(loadCases([at('tree')]).problems).toEqual([])
  })

  test('says where each case stands', () => {
    const { cases } = loadCases([at('tree')])
    expect(cases.map(({ file, line }) => `${file.slice(root.length)}:${line}`)).toEqual([
      '/tree/a.jsonl:1',
      '/tree/a.jsonl:3',
      '/tree/b/one.json:1',
      '/tree/c.json:1',
    ])
  })

  test('keeps the order of the paths given, and reads a file once', () => {
    expect(ids(at('tree', 'c.json'), at('tree', 'b'), at('tree'))).toEqual(['c', 'b/one', 'a/1', 'a/2'])
  })

  test('names a path that is not there, and one of another kind', () => {
    expect(texts(at('nowhere'))).toEqual([
      `${at('nowhere')}: (file): expected a readable file or folder, received no such file`,
    ])
    expect(texts(at('tree', 'README.md'))[0]).toContain('expected a .json or .jsonl file')
  })

  test('names the place where a text stops being JSON', () => {
    writeFileSync(at('broken.json'), '{\n  "id": "x",\n}')
    writeFileSync(at('broken.jsonl'), `${JSON.stringify(valid('a/1'))}\n{"id": }\n`)
    expect(texts(at('broken.json'))[0]).toMatch(/broken\.json:1: line 3, column 1: expected a key/)
    expect(texts(at('broken.jsonl'))[0]).toMatch(/broken\.jsonl:2: column 8: expected a JSON value/)
    expect(ids(at('broken.jsonl'))).toEqual(['a/1'])
  })

  test('names the field of a case that is wrong', () => {
    writeFileSync(at('wrong.json'), JSON.stringify({ ...valid('wrong'), decisions: ['maybe'] }))
    expect(texts(at('wrong.json'))[0]).toMatch(/wrong\.json:1: decisions\[0\]: expected one of "allowed"/)
  })

  test('refuses a key that stands twice, and bytes that are no UTF-8', () => {
    writeFileSync(at('twice.json'), JSON.stringify(valid('twice')).replace('"title"', '"id":"other","title"'))
    writeFileSync(at('latin.json'), Buffer.from([0x22, 0xe9, 0x22]))
    expect(texts(at('twice.json'))[0]).toMatch(/twice\.json:1: id: expected each key once/)
    expect(texts(at('latin.json'))[0]).toContain('expected a readable text in UTF-8')
  })

  test('survives hostile files', () => {
    writeFileSync(at('deep.json'), '['.repeat(100_000))
    writeFileSync(at('proto.json'), JSON.stringify(valid('proto')).replace('{"id"', '{"__proto__":{"x":1},"id"'))
    writeFileSync(at('empty.json'), '')
    for (const name of ['deep.json', 'proto.json', 'empty.json']) expect(texts(at(name))).toHaveLength(1)
  })
})
