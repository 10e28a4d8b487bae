import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RunEvent } from '../../model/event.ts'
import { coverage, ended, found, started, twoShards } from '../../report/testing/events.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()

const lines = (events: readonly unknown[]): string => events.map((event) => `${JSON.stringify(event)}\n`).join('')

function file(name: string, content: readonly RunEvent[] | string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, Array.isArray(content) ? lines(content as readonly RunEvent[]) : (content as string))
  return path
}

const [one, other] = [twoShards.filter(({ run }) => run === 'a'), twoShards.filter(({ run }) => run === 'b')]

describe('report', () => {
  test('prints each finding in full and the table of each evaluator', async () => {
    const { status, out, err } = await runCommand(['report', file('a.jsonl', one), file('b.jsonl', other)])
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(out).toContain('"action": "s3:GetObject"')
    expect(out).toContain('replay    npx assume-nothing replay findings/x.json')
    expect(out).toMatch(/2 findings, 2 new/)
    expect(out).toMatch(/worlds +111/)
  })

  test('comes to the same in any order, doubled, as one file, and by standard input', async () => {
    const [a, b] = [file('a.jsonl', one), file('b.jsonl', other)]
    const whole = (await runCommand(['report', a, b, '--json'])).out
    expect(JSON.parse(whole)).toMatchObject({ version: 1, exit: 1, runs: [{ worlds: 111 }] })
    for (const argv of [
      [b, a],
      [a, b, a],
      ['-', b],
    ])
      expect((await runCommand(['report', ...argv, '--json'], { stdin: lines(one) })).out).toBe(whole)
    expect((await runCommand(['report', '-', '--json'], { stdin: lines([...other, ...one].reverse()) })).out).toBe(
      whole,
    )
  })

  test('writes every form it is asked for', async () => {
    const to = (name: string): string => join(folder, name)
    const { status, err } = await runCommand([
      'report',
      file('a.jsonl', one),
      ...['--html', to('r.html'), '--markdown', to('r.md'), '--junit', to('r.xml'), '--summary', to('r.json')],
    ])
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(readFileSync(to('r.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*SESS-02[\s\S]*<\/html>\n$/)
    expect(readFileSync(to('r.md'), 'utf8')).toContain('`mine 1.2`')
    expect(readFileSync(to('r.xml'), 'utf8')).toMatch(/^<\?xml[\s\S]*<failure/)
    expect(JSON.parse(readFileSync(to('r.json'), 'utf8'))).toMatchObject({ exit: 1 })
  })

  test.each([
    ['agreed', [started('a'), ended('a', { exit: 0 })], 0],
    ['judged nothing', [started('a'), ended('a', { exit: 3 })], 3],
    ['never ended', [started('a'), coverage('a')], 130],
  ])('has the status of runs that %s', async (_what, events, status) => {
    expect((await runCommand(['report', '-'], { stdin: lines(events) })).status).toBe(status)
  })

  test('says that a run without beginning is left out', async () => {
    const { status, err } = await runCommand(['report', '-'], { stdin: lines([found('lost')]) })
    expect(status).toBe(3)
    expect(err).toBe('of 1 of 1 runs the beginning is missing: they are left out\n')
  })
})

describe('a file that is not whole', () => {
  test('ends in the middle of a line, even of a character: said, and the rest is rendered', async () => {
    const text = Buffer.from(lines([...one, found('a', { sentence: 'é'.repeat(99) })]))
    const cut = text.subarray(0, text.lastIndexOf(0xc3) + 1)
    const path = file('cut.jsonl', cut)
    const { status, err } = await runCommand(['report', path, '--json'])
    expect(status).toBe(1)
    expect(err).toBe(`${path}:7 ends in the middle of a line, which is left out: the run that wrote it was stopped\n`)
  })

  test.each([
    ['a line that is no event', `${lines(one)}{"event":"cat"}\n`, /bad\.jsonl:7: event: expected one of "run-started"/],
    ['a line that is no JSON', `half {\n${lines(one)}`, /bad\.jsonl:1: .*expected/],
    ['a count of another kind', lines([{ ...coverage('a'), worlds: 'x' }]), /bad\.jsonl:1: worlds: expected a number/],
    ['no UTF-8', Buffer.from([0xff, 0x0a]), /bad\.jsonl is not UTF-8/],
    ['nothing', '', /bad\.jsonl is empty/],
  ])('%s: status 2, nothing is written', async (_what, content, message) => {
    const html = join(folder, 'never.html')
    const { status, out, err } = await runCommand([
      'report',
      file('bad.jsonl', content),
      file('a.jsonl', one),
      '--html',
      html,
    ])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(message)
    if (existsSync(html)) expect(readFileSync(html, 'utf8')).toBe('')
  })

  test('shows of many mistakes the first, and counts the rest', async () => {
    const { err } = await runCommand(['report', '-'], { stdin: '{}\n'.repeat(50) })
    expect(err.split('\n')).toHaveLength(23)
    expect(err).toContain('and 30 more')
  })

  test.each([
    [['report'], /missing required argument 'file'/],
    [['report', '/no/such/file'], /cannot be read: no such file/],
    [['report', '-', '--html', '/no/such/folder/x'], /cannot be written/],
  ])('%j: status 2', async (argv, message) => {
    const { status, err } = await runCommand(argv, { stdin: lines(one) })
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})

describe('a judging command', () => {
  const misfit = join(folder, 'misfit.mjs')
  writeFileSync(
    misfit,
    `export default { hello: { protocol: 1, name: 'misfit', version: '1', outcomes: 'three-way', supports: ['identity'] },
      authorize: ({ requests }) => ({ decisions: requests.map(() => 'allowed') }) }`,
  )
  const fuzz = [
    'fuzz',
    '--evaluator',
    misfit,
    '--runs',
    '16',
    '--seed',
    'x',
    '--workers',
    '1',
    '--no-findings',
    '--bail',
    '1',
  ]

  test('writes the same page as report does from its events', async () => {
    const to = (name: string): string => join(folder, name)
    await runCommand([...fuzz, '--events', to('e.jsonl'), '--html', to('direct.html'), '--junit', to('direct.xml')])
    await runCommand(['report', to('e.jsonl'), '--html', to('later.html'), '--junit', to('later.xml')])
    expect(readFileSync(to('direct.html'), 'utf8')).toBe(readFileSync(to('later.html'), 'utf8'))
    expect(readFileSync(to('direct.xml'), 'utf8')).toBe(readFileSync(to('later.xml'), 'utf8'))
  })

  test('in GitHub Actions annotates and appends to the job summary by itself', async () => {
    const summary = file('step.md', 'before\n')
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary }
    const { out } = await runCommand(fuzz, { env })
    expect(out.match(/^::error title=misfit/gm)).toHaveLength(1)
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## assume-nothing\n[\s\S]*`misfit 1`/)
    const { out: json, err } = await runCommand([...fuzz, '--json'], { env })
    expect(JSON.parse(json)).toMatchObject({ exit: 1 })
    expect(err).toContain('::error title=misfit')
  })

  test('elsewhere does neither, and a summary that cannot be written costs no run', async () => {
    const summary = file('none.md', '')
    const { out } = await runCommand(fuzz, { env: { GITHUB_STEP_SUMMARY: summary } })
    expect(out).not.toContain('::error')
    expect(readFileSync(summary, 'utf8')).toBe('')
    mkdirSync(join(folder, 'taken'))
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'taken') }
    const { status, err } = await runCommand(fuzz, { env })
    expect(status).toBe(1)
    expect(err).toContain('the job summary cannot be written')
  })
})
