import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bridgeFolder, bridgeSources } from './bridgeSources.ts'
import { temporaryFolder } from './testing/temporaryFolder.ts'
import { TOY } from './testing/toyBridge.ts'

const root = temporaryFolder()
const write = (path: string): void => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), '')
}

test('the sources are all but what builds leave behind, what belongs to the package, and documents', () => {
  for (const file of [
    'go.mod',
    'src/a.rs',
    'src/b/c.rs',
    'bridge.ts',
    'README.md',
    'target/x',
    '.venv/y',
    '__pycache__/z',
  ])
    write(`some/${file}`)
  expect(bridgeSources(join(root, 'some'))).toEqual(['go.mod', 'src/a.rs', 'src/b/c.rs'])
})

test('they are found from a checkout and from the bundle, or said to be missing', () => {
  write('checkout/evaluators/bridges/toy/x')
  const from = (path: string): string => bridgeFolder(TOY, pathToFileURL(join(root, 'checkout', path)).href)
  expect(from('evaluators/bridges/bridgeSources.ts')).toBe(join(root, 'checkout/evaluators/bridges/toy'))
  expect(from('dist/chunk.mjs')).toBe(join(root, 'checkout/evaluators/bridges/toy'))
  expect(() => from('elsewhere/deep/x.mjs')).toThrow(
    /sources of the bridge toy are missing: .*install the package again/,
  )
})
