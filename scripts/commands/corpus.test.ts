import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const root = temporaryFolder()
let made = 0
function corpus(files: { readonly [name: string]: string }): string {
  const folder = join(root, `corpus${made++}`)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const oneCase = JSON.stringify({
  id: 'sessions/a-role-may',
  title: 'A role may do what its policy allows',
  source: 'a test',
  basis: 'derived',
  rules: ['EVAL-10'],
  scenario: scenarioFor({ policies: { identity: [ALLOW_ALL] } }),
  decisions: ['allowed'],
})

describe('corpus check', () => {
  test('the package’s own corpus is one', async () => {
    const { status, out } = await runCommand(['corpus', 'check'])
    expect(out).toMatch(/^\d+ cases, no problems\n$/)
    expect(status).toBe(0)
  })

  test('problems are named by file and line: status 1', async () => {
    const folder = corpus({ 'sessions.jsonl': `${oneCase}\n${oneCase}\n{"id":7}\n` })
    const { status, out } = await runCommand(['corpus', 'check', folder])
    expect(status).toBe(1)
    expect(out).toMatch(/sessions\.jsonl:2: id: expected an id that no other case has/)
    expect(out).toMatch(/sessions\.jsonl:3: /)
    expect(out).toMatch(/2 cases, \d+ problems\n$/)
  })

  test('--json holds the same', async () => {
    const folder = corpus({ 'sessions.jsonl': `${oneCase}\n{"id":7}\n` })
    const { out } = await runCommand(['corpus', 'check', folder, '--json'])
    expect(JSON.parse(out)).toMatchObject({
      command: 'corpus check',
      cases: 1,
      problems: expect.arrayContaining([expect.objectContaining({ line: 2 })]),
    })
  })

  test('a folder without cases is asked wrongly', async () => {
    expect(await runCommand(['corpus', 'check', corpus({ 'readme.txt': '' })])).toMatchObject({
      status: 2,
      err: expect.stringContaining('no cases in'),
    })
  })
})

describe('corpus stats', () => {
  test('counts cases, decisions and rules', async () => {
    const { status, out } = await runCommand(['corpus', 'stats', corpus({ 'sessions.jsonl': oneCase })])
    expect(status).toBe(0)
    expect(out).toMatch(/cases +1\n/)
    expect(out).toMatch(/EVAL-10 +1 +allowed 1/)
    expect(out).toMatch(/rules without a case: .*SESS-02/)
  })

  test('--json', async () => {
    const { out } = await runCommand(['corpus', 'stats', corpus({ 'sessions.jsonl': oneCase }), '--json'])
    expect(JSON.parse(out)).toMatchObject({
      command: 'corpus stats',
      cases: 1,
      outcomes: { allowed: 1 },
      folders: { sessions: 1 },
    })
  })

  test('a malformed case is asked wrongly', async () => {
    expect(await runCommand(['corpus', 'stats', corpus({ 'x.json': '{}' })])).toMatchObject({
      status: 2,
      err: expect.stringContaining('x.json'),
    })
  })
})
