import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../evaluators/testing/scenarioFor.ts'
import type { Captured } from './testing/runCommand.ts'
import { temporaryFolder } from './testing/temporaryFolder.ts'

// The process as a whole: what only shows when it is one.
const folder = temporaryFolder()
const SCRIPT = join(import.meta.dirname, 'assume-nothing.ts')

function start(...argv: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...argv], {
    stdio: 'pipe',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
}

function ended(child: ChildProcess): Promise<Captured> {
  return new Promise((resolve) => {
    let out = ''
    let err = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk
    })
    child.on('close', (status) => resolve({ status: status ?? -1, out, err }))
  })
}

/** Settles when standard output holds this text. */
function said(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve) => {
    let out = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk
      if (out.includes(text)) resolve()
    })
  })
}

describe('the process', () => {
  test('reads a pipe, writes a pipe, and gives its status', async () => {
    const child = start('decide', '-', '--json')
    child.stdin?.end(JSON.stringify(scenarioFor({ policies: { identity: [ALLOW_ALL] } })))
    const { status, out, err } = await ended(child)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(JSON.parse(out).decisions).toHaveLength(1)
  })

  test('is asked wrongly', async () => {
    expect(await ended(start('decide', '/no/such/file'))).toEqual({
      status: 2,
      out: '',
      err: 'assume-nothing: /no/such/file cannot be read: no such file\n',
    })
  })

  test('all of a long output arrives', async () => {
    const { status, out } = await ended(start('list', 'rules', '--json'))
    expect(status).toBe(0)
    expect(JSON.parse(out).length).toBeGreaterThan(200)
  })

  test('ends quietly when nobody reads what it says', async () => {
    const child = start('list', 'rules')
    child.stdout?.destroy()
    const { err } = await ended(child)
    expect(err).toBe('')
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s: 130, with the summary written', async (signal) => {
    const summary = join(folder, `${signal}.json`)
    const child = start('fuzz', '--time', '1m', '--no-findings', '--summary', summary)
    const end = ended(child)
    await said(child, 'repeat with')
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.kill(signal)
    const { status, out } = await end
    expect(status).toBe(130)
    expect(out).toContain('interrupted')
    expect(JSON.parse(readFileSync(summary, 'utf8'))).toMatchObject({ exit: 130 })
  })

  test.each([
    ['decide', ['decide', '-']],
    ['fuzz before hello', ['fuzz', '--no-findings', '--', process.execPath, '-e', 'setInterval(() => {}, 1000)']],
  ])('SIGINT while %s waits: 130 at once', async (_what, argv) => {
    const child = start(...argv)
    const end = ended(child)
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    const asked = performance.now()
    child.kill('SIGINT')
    expect(await end).toMatchObject({ status: 130, err: '' })
    expect(performance.now() - asked).toBeLessThan(30_000)
  })

  test.each([
    ['ends the process', 'process.exit(0)', 'it ended its thread with code 0'],
    [
      'throws where nobody waits',
      "setTimeout(() => { throw new Error('later') }); return new Promise(() => {})",
      'it threw where nobody waits for it: later',
    ],
  ])('an evaluator that %s passes for nothing: a finding', async (_what, body, words) => {
    const path = join(folder, 'ends.mjs')
    const hello = "{ protocol: 1, name: 'e', version: '1', outcomes: 'three-way', supports: ['identity'] }"
    writeFileSync(path, `export default { hello: ${hello}, authorize: () => { ${body} } }`)
    const { status, out, err } = await ended(start('fuzz', '--runs', '2', '--no-findings', '--evaluator', path))
    expect(status).toBe(1)
    expect(out).toContain(words)
    expect(err).not.toContain('    at ')
  })

  test('an evaluator behind a pipe is gone when it ends', async () => {
    const misbehaving = join(import.meta.dirname, '../evaluators/misbehaving/none.mjs')
    const { status, out } = await ended(
      start('fuzz', '--runs', '8', '--seed', 'x', '--no-findings', '--', process.execPath, misbehaving),
    )
    expect([0, 1]).toContain(status)
    expect(out).toContain('misbehaving 1.0.0')
  })
})
