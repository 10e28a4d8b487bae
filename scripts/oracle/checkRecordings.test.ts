import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
writeFileSync(at('file'), '')
mkdirSync(join(at('holds-folder'), 'a0.jsonl'), { recursive: true })
mkdirSync(at('holds-dangling'))
symlinkSync('/nonexistent', join(at('holds-dangling'), 'b1.jsonl'))

it.each([
  ['nothing', '', /names no folder/],
  ['a file', at('file'), /file is no folder/],
  ['a folder below a file', join(at('file'), 'below'), /below: .*file is no folder/],
  ['a folder with a folder in the place of a file', at('holds-folder'), /a0\.jsonl is no file/],
  ['a folder with a link to nothing', at('holds-dangling'), /b1\.jsonl/],
  ['a folder of the system', '/proc/assume-nothing', /takes no files/],
])('recordings in %s: said before anything is asked, exit status 2', async (_, recordings, message) => {
  const argv = ['oracle', '--recordings', recordings, '--endpoint-url', 'http://127.0.0.1:9', '--no-corpus']
  const { status, err } = await runCommand([...argv, '--runs', '5'])
  expect([status, err.trim().split('\n').length]).toEqual([2, 1])
  expect(err).toMatch(message)
})
