import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import type { DecisionCase } from '../../model/format/case.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const root = temporaryFolder()
let made = 0

const one: DecisionCase = {
  id: 'findings/comparison-reference-0123456789',
  title: 'A role may do what its policy allows',
  source: 'a test',
  basis: 'derived',
  rules: [],
  scenario: scenarioFor({ policies: { identity: [ALLOW_ALL] } }),
  decisions: ['allowed'],
}

/** A file that holds this, and a corpus that holds nothing yet. */
function given(value: unknown): {
  file: string
  corpus: string
  add: (...more: string[]) => ReturnType<typeof runCommand>
} {
  const folder = join(root, `${made++}`)
  mkdirSync(folder)
  const file = join(folder, 'given.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  const corpus = join(folder, 'corpus')
  return { file, corpus, add: (...more) => runCommand(['corpus', 'add', file, '--corpus', corpus, ...more]) }
}

describe('corpus add', () => {
  test('takes a case in: an id, rules, the house’s format; the corpus stays one and replays', async () => {
    const { corpus, add } = given(one)
    const { status, out } = await add('--to', 'roles')
    expect(out).toMatch(
      /^added .*roles.a-role-may-do-what-its-policy-allows-[0-9a-f]{8}\.json \([A-Z]+-\d\d.*\)\n1 of 1 added\n$/,
    )
    expect(status).toBe(0)
    const [name = ''] = readdirSync(join(corpus, 'roles'))
    const added = JSON.parse(readFileSync(join(corpus, 'roles', name), 'utf8')) as DecisionCase
    expect(added).toEqual({ ...one, id: `roles/${name.slice(0, -5)}`, rules: added.rules })
    expect(added.rules.length).toBeGreaterThan(0)
    expect((await runCommand(['corpus', 'check', corpus])).status).toBe(0)
    expect((await runCommand(['replay', corpus, '--no-findings'])).status).toBe(0)
  })

  test('refuses what the corpus has already, under whatever names, and overwrites nothing', async () => {
    const { corpus, add, file } = given(one)
    await add()
    const [name = ''] = readdirSync(join(corpus, 'found'))
    const before = readFileSync(join(corpus, 'found', name), 'utf8')
    writeFileSync(file, JSON.stringify({ ...one, title: 'Something else' }).replaceAll('111122223333', '444455556666'))
    const { status, out } = await add()
    expect(status).toBe(1)
    expect(out).toMatch(
      /^duplicate .*: found\/a-role-may-.* is the same, if with other accounts or names\n0 of 1 added/,
    )
    expect(readdirSync(join(corpus, 'found'))).toEqual([name])
    expect(readFileSync(join(corpus, 'found', name), 'utf8')).toBe(before)
  })

  test('refuses what has the signature of another case, unless told otherwise', async () => {
    const { add, file } = given(one)
    await add()
    const [request] = one.scenario.requests
    const requests = [{ ...request, resource: `${request?.resource}x` }]
    writeFileSync(file, JSON.stringify({ ...one, scenario: { ...one.scenario, requests } }))
    expect(await add()).toMatchObject({ status: 1, out: expect.stringContaining('has the same signature') })
    expect(await add('--alike')).toMatchObject({ status: 0 })
  })

  test('refuses what the reference decides otherwise, and says how', async () => {
    const { add, corpus } = given({ ...one, decisions: ['explicitDeny'] })
    const { status, out } = await add()
    expect(status).toBe(1)
    expect(out).toMatch(/^refused .*: the reference says allowed to request 0 \(identity, .*\), and not explicitDeny\n/)
    expect(existsSync(corpus)).toBe(false)
  })

  test('refuses a malformed document where decisions are expected, and the other way round', async () => {
    const broken = { Statement: { Effect: 'allow', Action: '*', Resource: '*' } }
    const scenario = { ...one.scenario, policies: { identity: [broken] } }
    const { decisions: _, ...head } = one
    expect((await given({ ...one, scenario }).add()).out).toMatch(
      /the reference refuses policies\.identity\[0\]: .*GRAM-05/,
    )
    const refused = { policy: 'policies.identity[0]', rule: 'GRAM-05' }
    expect((await given({ ...head, scenario, refused }).add()).status).toBe(0)
    expect((await given({ ...head, scenario: one.scenario, refused }).add()).out).toMatch(/finds nothing malformed/)
    expect((await given({ ...head, scenario, refused: { ...refused, rule: 'GRAM-04' } }).add()).out).toMatch(
      /not .* for GRAM-04/,
    )
  })

  test('marks what the documents leave open as contested, and takes only the adopted reading of it', async () => {
    const resource = {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
    }
    const boundary = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sns:*', Resource: '*' } }
    const scenario = { ...one.scenario, policies: { identity: [], boundary, resource } }
    const { add, corpus } = given({ ...one, scenario })
    expect((await add()).status).toBe(0)
    const [name = ''] = readdirSync(join(corpus, 'found'))
    expect(JSON.parse(readFileSync(join(corpus, 'found', name), 'utf8'))).toMatchObject({ contested: ['CONT-03'] })
    expect((await given({ ...one, scenario, decisions: ['implicitDeny'] }).add()).out).toMatch(
      /the reference says allowed .*CONT-03 leaves it open, and that is the adopted reading/,
    )
  })

  test('malformed input is asked wrongly, and nothing is written', async () => {
    const { add, corpus } = given({ ...one, extra: 1 })
    expect(await add()).toMatchObject({ status: 2, err: expect.stringContaining('extra') })
    expect(existsSync(corpus)).toBe(false)
    expect(await given('{').add()).toMatchObject({ status: 2 })
    expect(await given(one).add('--to', '../elsewhere')).toMatchObject({
      status: 2,
      err: expect.stringContaining('--to'),
    })
  })

  test('--dry-run writes nothing; --json says the same', async () => {
    const { add, corpus } = given(one)
    const { status, out } = await add('--dry-run', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ command: 'corpus add', dryRun: true, outcomes: [{ result: 'added' }] })
    expect(existsSync(corpus)).toBe(false)
  })

  test('takes standard input, one case a line too, and knows what it has just added', async () => {
    const { corpus } = given(one)
    const stdin = `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`
    const { status, out } = await runCommand(['corpus', 'add', '-', '--corpus', corpus], { stdin })
    expect(out).toMatch(/^added standard input:1 as .*\nduplicate standard input:2: /)
    expect(status).toBe(1)
  })

  test('other corpus commands take no evaluator', async () => {
    expect(await runCommand(['corpus', 'add', 'x.json', '--', 'node'])).toMatchObject({ status: 2 })
  })
})
