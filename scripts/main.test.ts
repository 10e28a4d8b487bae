import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCommand } from './testing/runCommand.ts'
import { temporaryFolder } from './testing/temporaryFolder.ts'

const folder = temporaryFolder()
/** A file that two options name. */
const SHARED = join(tmpdir(), 'assume-nothing-shared.out')
afterAll(() => rmSync(SHARED, { force: true }))

describe('help and version', () => {
  test('--help lists every command with an example and ends well', async () => {
    const { status, out, err } = await runCommand(['--help'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const word of ['decide', 'fuzz', 'replay', 'list', 'corpus', 'oracle', 'npx assume-nothing fuzz'])
      expect(out).toContain(word)
  })

  test.each(['decide', 'fuzz', 'replay', 'list', 'corpus', 'oracle'])('%s --help shows an example', async (command) => {
    const { status, out } = await runCommand([command, '--help'])
    expect(status).toBe(0)
    expect(out).toMatch(/Examples?:\n {2}\$ npx assume-nothing /)
  })

  test('--version is the package’s', async () => {
    expect(await runCommand(['--version'])).toEqual({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    })
  })

  test('nothing at all shows help and is asked wrongly', async () => {
    const { status, out, err } = await runCommand([])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('Usage: assume-nothing')
  })
})

describe('asked wrongly: exit status 2 and one sentence', () => {
  test.each([
    [['deicde'], /unknown command 'deicde'.*Did you mean decide/],
    [['--foo'], /unknown option '--foo'/],
    [['decide'], /missing required argument 'file'/],
    [['decide', 'a.json', 'b.json'], /too many arguments/],
    [['decide', '--foo', 'x'], /unknown option '--foo'; see assume-nothing decide --help/],
    [['decide', 'x.json', '--evaluator'], /option '--evaluator <name>' argument missing/],
    [
      ['decide', 'x.json', '--evaluator', 'reference', '--', 'node'],
      /by --evaluator or as a command after --, not both/,
    ],
    [['list'], /missing required argument 'kind'/],
    [['list', 'everything'], /Allowed choices are properties, rules, points, evaluators, mutants/],
    [['list', 'rules', '--', 'node'], /list takes no command after --/],
    [['--', 'node'], /takes no command after --/],
    [['fuzz', '--time', 'soon'], /'soon' is invalid.*such as 500ms, 20s, 2m or 1h/],
    [['fuzz', '--time', '0'], /such as 500ms/],
    [['fuzz', '--runs', '0'], /whole number of at least 1/],
    [['fuzz', '--runs', 'many'], /whole number of at least 1/],
    [['fuzz', '--bail', '-1'], /whole number of at least 1/],
    [['fuzz', '--seed', ''], /one line of 1 to 200 characters/],
    [['fuzz', '--shard', '3/2'], /1 ≤ i ≤ n/],
    [['fuzz', '--property', 'no-such'], /no-such.*there is no such property/],
    [['fuzz', '--evaluator', 'refrence'], /no evaluator is named "refrence"/],
    [['fuzz', '--evaluator', './none.mjs'], /none\.mjs is no file/],
    [['fuzz', '--known', '/no/such/file'], /\/no\/such\/file cannot be read: no such file/],
    [
      ['fuzz', '--events', '/no/such/folder/events.jsonl'],
      /\/no\/such\/folder\/events\.jsonl cannot be written: the folder \/no\/such\/folder does not exist/,
    ],
    [
      ['fuzz', '--summary', '/no/such/folder/s.json'],
      /\/no\/such\/folder\/s\.json cannot be written: the folder \/no\/such\/folder does not exist/,
    ],
    [['fuzz', 'node', 'mine.mjs'], /too many arguments/],
    [['fuzz', '--'], /no command after --/],
    [['replay', '/no/such/folder'], /\/no\/such\/folder/],
    [['corpus', 'check', '/no/such/folder'], /\/no\/such\/folder: .*no such file/],
    [['corpus', 'stats', '/no/such/folder'], /\/no\/such\/folder: .*no such file/],
    [['fuzz', '--seed', 'a', '--seed', 'b'], /--seed is given twice/],
    [['fuzz', '--runs=1', '--runs', '1'], /--runs is given twice/],
    [
      ['validate', '--time', '1s', '--evaluator', 'reference', '--evaluator', 'iam-simulate', '--time', '2s'],
      /--time is given twice/,
    ],
    [['replay', '--evaluator', 'reference', '--evaluator', 'reference'], /--evaluator is given twice/],
    [['replay', '--findings', 'x', '--no-findings'], /give --findings or --no-findings, not both/],
    [['validate', '--no-corpus', '--corpus', 'x', '--corpus', 'y'], /give --no-corpus or --corpus, not both/],
    [['list', 'rules', '--json', '--json'], /--json is given twice/],
    [['fuzz', '--html', SHARED, '--junit', SHARED], /is named by --html and by --junit: each needs a file/],
    [['fuzz', '--events', SHARED, '--summary', SHARED], /is named by --events and by --summary/],
    [['corpus', 'add', 'x.json', '--to', 'a', '--to', 'b'], /--to is given twice/],
    [['corpus'], /check|stats/],
    [['corpus', 'polish'], /unknown command 'polish'/],
  ])('%j', async (argv, message) => {
    const { status, out, err } = await runCommand(argv)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(message)
    expect(err.trim().split('\n').length).toBeLessThan(argv[0] === 'corpus' ? 30 : 3)
    expect(err).not.toMatch(/ at .*\.ts:/)
  })
})

describe('an evaluator that cannot be had: exit status 3', () => {
  test.each([
    [['fuzz', '--', '/no/such/program'], /never said hello: the command "\/no\/such\/program" was not found/],
    [['fuzz', '--', process.execPath, '-e', 'process.exit(7)'], /never said hello: it exited with status 7/],
    [['replay', '--', '/no/such/program'], /never said hello/],
  ])('%j', async (argv, message) => {
    const { status, err } = await runCommand(argv)
    expect(status).toBe(3)
    expect(err).toMatch(message)
  })

  test('a module that throws', async () => {
    const path = join(folder, 'throws.mjs')
    writeFileSync(path, 'throw new Error("no database")')
    expect(await runCommand(['fuzz', '--evaluator', path])).toMatchObject({
      status: 3,
      err: expect.stringContaining('no database'),
    })
  })
})

describe('a bug of ours', () => {
  const broken = { readStdin: () => Promise.reject(new TypeError('x is not a function')) }

  test('is called one, without a trace', async () => {
    const { status, err } = await runCommand(['decide', '-'], broken)
    expect(status).toBe(3)
    expect(err).toMatch(
      /^assume-nothing: this is a bug in assume-nothing: x is not a function\nSet ASSUME_NOTHING_TRACE=1/,
    )
    expect(err).not.toContain('.ts:')
  })

  test('shows the trace when asked to', async () => {
    const { err } = await runCommand(['decide', '-'], { ...broken, env: { ASSUME_NOTHING_TRACE: '1' } })
    expect(err).toMatch(/ at .*main\.test\.ts/)
  })
})
