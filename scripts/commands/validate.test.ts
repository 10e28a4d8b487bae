import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../report/summary.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()
const module = (name: string, answer: string): string => {
  const path = join(folder, `evaluator${readdirSync(folder).length}.mjs`)
  const hello = { protocol: 1, name, version: '3', outcomes: 'three-way', supports: ['identity', 'session'] }
  writeFileSync(path, `export default { hello: ${JSON.stringify(hello)}, authorize: (scenario) => (${answer}) }`)
  return path
}
const deny = module('deny', `{ decisions: scenario.requests.map(() => 'implicitDeny') }`)
const silent = module('silent', `{ unsupported: 'everything' }`)
const broken = join(folder, 'broken.mjs')
writeFileSync(broken, `throw new Error('no database')`)
const validate = (...argv: string[]) => runCommand(['validate', '--no-findings', '--seed', 's', ...argv])

describe('one evaluator', () => {
  test('the reference agrees with corpus and worlds', async () => {
    const { status, out } = await validate('--runs', '20', '--workers', '1', '--json')
    expect(status).toBe(0)
    const { command, runs } = JSON.parse(out) as Summary
    expect(command).toBe('validate')
    expect(runs).toMatchObject([{ worlds: 20, findings: [], corpus: { disagreed: 0, notRun: 0 } }])
    expect(runs[0]?.corpus.agreed).toBeGreaterThan(1_000)
  })

  test('--no-corpus asks no cases, --corpus only those', async () => {
    const none = await validate('--runs', '5', '--no-corpus', '--json')
    expect((JSON.parse(none.out) as Summary).runs[0]?.corpus.cases).toBe(0)
    const seed = await validate('--runs', '5', '--corpus', 'corpus/cases/seed', '--json')
    expect((JSON.parse(seed.out) as Summary).runs[0]?.corpus.cases).toBe(3)
  })

  test('a wrong one: 1, with findings of corpus and worlds', async () => {
    const { status, out } = await validate('--runs', '30', '--evaluator', deny, '--json')
    expect(status).toBe(1)
    const { findings = [], corpus } = (JSON.parse(out) as Summary).runs[0] ?? {}
    const cases = findings.flatMap(({ cases = [] }) => cases)
    expect(new Set(cases).size).toBe(corpus?.disagreed)
    expect(findings.filter(({ kind }) => kind === 'corpus').length).toBeLessThan(cases.length / 5)
    expect(findings.some(({ count, cases = [] }) => count > cases.length)).toBe(true)
  })

  test('one that cannot be had: 3', async () => {
    expect(await validate('--evaluator', broken)).toMatchObject({
      status: 3,
      err: expect.stringContaining('no database'),
    })
  })
})

describe('several evaluators', () => {
  test('each has its run and its findings, and the worst status is given', async () => {
    const path = join(folder, 'out.json')
    const { status } = await validate(
      '--runs',
      '10',
      '--evaluator',
      'reference',
      '--evaluator',
      deny,
      '--summary',
      path,
    )
    expect(status).toBe(1)
    const { runs, exit } = JSON.parse(readFileSync(path, 'utf8')) as Summary
    expect(exit).toBe(1)
    expect(runs.map(({ evaluator }) => evaluator.name)).toEqual(['reference', 'deny'])
    expect(runs.map(({ findings }) => findings.length > 0)).toEqual([false, true])
  })

  test('one that cannot be had does not keep the others from being judged', async () => {
    const { status, out, err } = await validate('--runs', '5', '--evaluator', broken, '--evaluator', 'reference')
    expect(status).toBe(3)
    expect(err).toContain('no database')
    expect(out).toContain('reference 0.1.0')
  })

  test('one that supports nothing of it: 3 beside one that agrees', async () => {
    expect(await validate('--runs', '5', '--evaluator', silent, '--evaluator', 'reference')).toMatchObject({
      status: 3,
    })
  })
})

describe('asked wrongly', () => {
  test.each([
    [['--property', 'nothing'], /nothing/],
    [['--corpus', '/nowhere'], /nowhere/],
    [['--evaluator', 'nobody'], /nobody/],
    [['--evaluator', 'reference', '--evaluator', './nowhere.mjs'], /nowhere/],
    [['--runs', '0'], /runs/],
    [
      ['--evaluator', 'reference', '--evaluator', 'reference'],
      /--evaluator reference is given twice: name each evaluator once/,
    ],
    [['--evaluator', './x.mjs', '--evaluator', 'x.mjs'], /--evaluator x\.mjs is \.\/x\.mjs again/],
  ])('%j: 2', async (argv, message) => {
    const { status, err } = await validate(...argv)
    expect(status).toBe(2)
    expect(err).toMatch(message)
  })
})
