import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()
const oneCase = (id: string, decision: string): object => ({
  id,
  title: 'A role may do what its policy allows',
  source: 'a test',
  basis: 'derived',
  rules: ['EVAL-10'],
  scenario: scenarioFor({ policies: { identity: [ALLOW_ALL] } }),
  decisions: [decision],
})
const put = (name: string, content: string | object): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const right = put('right.json', oneCase('test/right', 'allowed'))
const wrong = put('wrong.json', oneCase('test/wrong', 'explicitDeny'))
const module = (answer: string): string =>
  put(
    `evaluator${readdirSync(folder).length}.mjs`,
    `export default { hello: { protocol: 1, name: 'mine', version: '3', outcomes: 'three-way', supports: ['identity'] }, authorize: () => (${answer}) }`,
  )
const replay = (...argv: string[]) => runCommand(['replay', '--no-findings', ...argv])

describe('agreement and disagreement', () => {
  test('agrees: 0, and a table', async () => {
    const { status, out } = await replay(right)
    expect(status).toBe(0)
    expect(out).toMatch(/1 of 1 cases agreed, 0 disagreed, 0 unsupported, 0 not run/)
  })

  test('disagrees: 1, with the case, its request, what was expected, what was said and the rule', async () => {
    const { status, out } = await replay(right, wrong)
    expect(status).toBe(1)
    expect(out).toContain('corpus test/wrong')
    expect(out).toContain('s3:GetObject')
    expect(out).toMatch(/expected +explicitDeny\n +actual +allowed\n +replay +npx assume-nothing replay .*wrong\.json/)
    expect(out).toMatch(/EVAL-10: /)
    expect(out).toMatch(/1 of 2 cases agreed, 1 disagreed/)
  })

  test('one that supports nothing of it: 3', async () => {
    const { status, out } = await replay(right, '--evaluator', module(`{ unsupported: 'everything' }`))
    expect(status).toBe(3)
    expect(out).toContain('1 unsupported')
  })

  test('an evaluator module that is wrong', async () => {
    expect(await replay(right, '--evaluator', module(`{ decisions: ['implicitDeny'] }`))).toMatchObject({
      status: 1,
      out: expect.stringContaining('mine 3'),
    })
  })

  test('--json prints the public summary and nothing else', async () => {
    const { status, out } = await replay(wrong, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      command: 'replay',
      exit: 1,
      runs: [{ corpus: { cases: 1, disagreed: 1 }, findings: [{ kind: 'corpus', id: 'test/wrong' }] }],
    })
  })

  test('what is known does not fail', async () => {
    const { out } = await replay(wrong, '--json')
    const { signature } = JSON.parse(out).runs[0].findings[0]
    const known = put('known.json', [{ signature, reason: 'a test' }])
    expect((await replay(wrong, '--known', known)).status).toBe(0)
  })

  test('entries of --known that excuse nothing are named, and change no status', async () => {
    const unmet = put('unmet.json', [{ signature: '0123456789', reason: 'a test' }])
    expect(await replay(right, '--known', unmet)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/\nknown: 0123456789 matched nothing\n$/),
    })
    const over = put('over.json', [{ rule: 'EVAL-10', reason: 'a test', expires: '2026-01-01' }])
    const events = join(folder, 'known.jsonl')
    expect(await replay(wrong, '--known', over, '--events', events)).toMatchObject({
      status: 1,
      out: expect.stringMatching(/\nknown: EVAL-10 expired 2026-01-01, so it counts as new\n$/),
    })
    expect((await runCommand(['report', events])).out).toContain('known: EVAL-10 expired 2026-01-01')
  })
})

describe('what it reads', () => {
  test('one case a line, and folders of both', async () => {
    const sub = join(folder, 'cases')
    mkdirSync(sub)
    writeFileSync(
      join(sub, 'many.jsonl'),
      `${JSON.stringify(oneCase('test/a', 'allowed'))}\n\n${JSON.stringify(oneCase('test/b', 'allowed'))}\n`,
    )
    writeFileSync(join(sub, 'one.json'), JSON.stringify(oneCase('test/c', 'allowed')))
    expect((await replay(sub)).out).toMatch(/3 of 3 cases agreed/)
  })

  test('a bad line is named with its number, and nothing is judged', async () => {
    const path = put(
      'bad.jsonl',
      `${JSON.stringify(oneCase('test/a', 'allowed'))}\n{"id":\n${JSON.stringify(oneCase('test/b', 'maybe'))}\n`,
    )
    const { status, out, err } = await replay(path)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/bad\.jsonl:2: /)
    expect(err).toMatch(/bad\.jsonl:3: .*decisions/)
  })

  test('nothing to read is asked wrongly', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    expect(await replay(empty)).toMatchObject({ status: 2, err: expect.stringContaining('no cases in') })
    expect(await replay(join(folder, 'none.json'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('none.json'),
    })
  })
})

describe('what it writes', () => {
  test('events, one JSON line each, and the summary', async () => {
    const events = join(folder, 'events.jsonl')
    const summary = join(folder, 'summary.json')
    await replay(right, '--events', events, '--summary', summary)
    const kinds = readFileSync(events, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).event)
    expect(kinds[0]).toBe('run-started')
    expect(kinds.at(-1)).toBe('run-ended')
    expect(JSON.parse(readFileSync(summary, 'utf8'))).toMatchObject({ command: 'replay', exit: 0 })
  })

  test('findings of lists, to the folder that --findings names; a case with a file of its own is not saved again', async () => {
    const findings = join(folder, 'findings')
    const list = put('list.jsonl', JSON.stringify(oneCase('test/listed', 'explicitDeny')))
    await runCommand(['replay', wrong, '--findings', findings])
    expect(existsSync(findings)).toBe(false)
    await runCommand(['replay', list, '--findings', findings])
    expect(readdirSync(findings)).toHaveLength(1)
    expect((await replay(findings)).status).toBe(1)
  })
})

test('the package’s own corpus is the default, and the reference agrees with all of it', async () => {
  const { status, out } = await replay('--json')
  const [run] = JSON.parse(out).runs
  expect(run.findings.map((finding: { id: string }) => finding.id)).toEqual([])
  expect(run.corpus.cases).toBeGreaterThan(200)
  expect(status).toBe(0)
})
