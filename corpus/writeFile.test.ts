import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { replaceFile, writeNewFile } from './writeFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes a file that is new, with its folders, and never over another', () => {
  const path = join(folder, 'a/b/c.json')
  expect(writeNewFile(path, 'first')).toBe(true)
  expect(writeNewFile(path, 'second')).toBe(false)
  expect(readFileSync(path, 'utf8')).toBe('first')
  replaceFile(path, 'third')
  expect(readFileSync(path, 'utf8')).toBe('third')
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.json'])
})

it('leaves no draft where it cannot write', () => {
  expect(() => writeNewFile(join(folder, 'x'.repeat(300)), 'text')).toThrow(/ENAMETOOLONG/)
  expect(readdirSync(folder)).toEqual(['a'])
})
