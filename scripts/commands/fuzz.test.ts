import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../report/summary.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()
const FEATURES = `['identity','session','resource','boundary','scps','rcps','endpoint','cross-account','iam-user']`
const module = (name: string, authorize: string): string => {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(
    path,
    `export default { hello: { protocol: 1, name: '${name}', version: '1', outcomes: 'three-way', supports: ${FEATURES} }, authorize: ${authorize} }`,
  )
  return path
}
const generous = module('generous', `({ requests }) => ({ decisions: requests.map(() => 'allowed') })`)
const summaryOf = (out: string): Summary => JSON.parse(out) as Summary

describe('fuzz', () => {
  test('prints the seed first, with the command that repeats the run, and ends with a table', async () => {
    const { out } = await runCommand(['fuzz', '--runs', '16', '--no-findings'])
    expect(out).toMatch(
      /^seed ([0-9a-f]{8}), evaluator reference .*\nrepeat with: npx assume-nothing fuzz --runs 16 --no-findings --seed \1\n/,
    )
    for (const word of ['worlds', 'decisions per second', 'rules exercised', 'trials', 'finding'])
      expect(out).toContain(word)
  })

  test('the seed goes before a command after --', async () => {
    const misbehaving = join(import.meta.dirname, '../../evaluators/misbehaving/none.mjs')
    const { out } = await runCommand(['fuzz', '--runs', '1', '--no-findings', '--', process.execPath, misbehaving])
    expect(out).toMatch(/repeat with: npx assume-nothing fuzz --runs 1 --no-findings --seed [0-9a-f]{8} -- /)
  })

  test('finds what is wrong, saves it, and the case replays', async () => {
    const findings = join(folder, 'findings')
    const { status, out } = await runCommand([
      'fuzz',
      '--seed',
      'test',
      '--runs',
      '40',
      '--bail',
      '2',
      '--findings',
      findings,
      '--evaluator',
      generous,
    ])
    expect(status).toBe(1)
    expect(out).toMatch(/expected +(implicitDeny|explicitDeny)/)
    const [file] = readdirSync(findings)
    const again = await runCommand(['replay', join(findings, file as string), '--no-findings', '--evaluator', generous])
    expect(again.status).toBe(1)
  })

  test('same seed and runs: same worlds, same findings', async () => {
    const argv = ['fuzz', '--seed', '2026-11-21', '--runs', '24', '--no-findings', '--json', '--evaluator', generous]
    const [one, other] = [summaryOf((await runCommand(argv)).out), summaryOf((await runCommand(argv)).out)]
    const told = ({ runs }: Summary) =>
      runs.map(({ worlds, decisions, findings }) => ({
        worlds,
        decisions,
        signatures: findings.map(({ signature }) => signature),
      }))
    expect(told(one)).toEqual(told(other))
    expect(told(one)[0]?.signatures.length).toBeGreaterThan(0)
  })

  test('only the properties that are asked for', async () => {
    const { out } = await runCommand([
      'fuzz',
      '--runs',
      '40',
      '--no-findings',
      '--seed',
      'x',
      '--property',
      'default-deny',
      '--property',
      'explicit-deny-wins',
    ])
    expect(out).toContain('default-deny')
    expect(out).not.toContain('session-never-widens')
  })

  test('--time bounds it, with --events and --summary written', async () => {
    const events = join(folder, 'events.jsonl')
    const summary = join(folder, 'summary.json')
    const start = performance.now()
    await runCommand(['fuzz', '--time', '300ms', '--no-findings', '--events', events, '--summary', summary])
    expect(performance.now() - start).toBeLessThan(60_000)
    const lines = readFileSync(events, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event)
    expect([lines[0], lines.at(-1)]).toEqual(['run-started', 'run-ended'])
    expect(JSON.parse(readFileSync(summary, 'utf8'))).toMatchObject({ version: 1, command: 'fuzz' })
  })

  test('interrupted: 130, and what was found until then is written out', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 300)
    const { status, out } = await runCommand(['fuzz', '--time', '1m', '--no-findings', '--json'], { stop: stop.signal })
    expect(status).toBe(130)
    expect(summaryOf(out)).toMatchObject({ exit: 130, runs: [{ worlds: expect.any(Number) }] })
  })

  test('shards share the work and overlap nowhere', async () => {
    const worlds = async (...argv: string[]): Promise<number> =>
      summaryOf((await runCommand(['fuzz', '--seed', 's', '--runs', '32', '--no-findings', '--json', ...argv])).out)
        .runs[0]?.worlds ?? -1
    expect(await worlds('--shard', '1/2')).toBe(16)
    expect((await worlds('--shard', '1/2')) + (await worlds('--shard', '2/2'))).toBe(await worlds())
  })

  test('on a terminal progress is one line that is written over', async () => {
    const { err } = await runCommand(['fuzz', '--time', '1500ms', '--no-findings', '--workers', '1'], { errTty: true })
    expect(err).toMatch(/^\r\u001b\[2K[\d,]+ worlds · /)
    expect(err).not.toContain('\n')
    expect(err.endsWith('\r\u001b[2K')).toBe(true)
  })

  test('a folder for findings that cannot be made is said at once', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    expect(await runCommand(['fuzz', '--findings', join(file, 'sub')])).toMatchObject({
      status: 2,
      err: expect.stringContaining('is no folder'),
    })
  })
})
