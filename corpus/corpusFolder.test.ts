import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { corpusFolder } from './corpusFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'corpus-folder-'))
afterAll(() => rmSync(root, { recursive: true }))

const module = (...path: string[]) => pathToFileURL(join(root, ...path)).href

describe('corpusFolder', () => {
  test('finds the cases of this checkout', () => {
    expect(corpusFolder()).toBe(join(import.meta.dirname, 'cases'))
  })

  test('finds the cases from a bundle in dist', () => {
    mkdirSync(join(root, 'package', 'corpus', 'cases'), { recursive: true })
    expect(corpusFolder(module('package', 'dist', 'assume-nothing.mjs'))).toBe(join(root, 'package', 'corpus', 'cases'))
  })

  test('says where it looked', () => {
    expect(() => corpusFolder(module('empty', 'dist', 'main.mjs'))).toThrow(/empty.*corpus.*cases.*install/)
  })
})
