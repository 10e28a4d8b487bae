import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from './testing/temporaryFolder.ts'
import { toySources } from './testing/toyBridge.ts'

test('a process that ends in the middle of a build leaves neither the build nor its files', async () => {
  const root = temporaryFolder()
  const beats = join(root, 'beats')
  const folder = toySources(
    root,
    `import { appendFileSync } from 'node:fs'
console.log('up')
setInterval(() => appendFileSync(${JSON.stringify(beats)}, '.'), 10)`,
  )
  const here = fileURLToPath(new URL('.', import.meta.url))
  const script = join(root, 'script.ts')
  writeFileSync(
    script,
    `import { installBridge } from ${JSON.stringify(pathToFileURL(join(here, 'installBridge.ts')).href)}
import { TOY } from ${JSON.stringify(pathToFileURL(join(here, 'testing/toyBridge.ts')).href)}
const env = { ...process.env, ASSUME_NOTHING_HOME: ${JSON.stringify(join(root, 'home'))} }
void installBridge(TOY, { env, folder: ${JSON.stringify(folder)}, onOutput: () => { setTimeout(() => process.exit(130), 100) } })`,
  )
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(130)
  const beaten = readIfAny(beats)
  expect(beaten).toBeGreaterThan(0)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(readIfAny(beats)).toBe(beaten)
  expect(readdirSync(join(root, 'home', 'bridges', 'toy'))).toEqual([])
  expect(readdirSync(join(root, 'home', 'bridges')).filter((name) => name.startsWith('.'))).toEqual([])
})

function readIfAny(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}
