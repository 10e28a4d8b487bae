import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ALLOW_ALL, scenarioFor } from '../../evaluators/testing/scenarioFor.ts'
import type { DecisionCase } from '../../model/format/case.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const root = temporaryFolder()

const one: DecisionCase = {
  id: 'roles/limited',
  title: 'A session policy limits a role',
  source: 'a test',
  basis: 'derived',
  rules: ['SESS-02'],
  scenario: {
    ...scenarioFor({ policies: { identity: [ALLOW_ALL, ALLOW_ALL], scps: [[ALLOW_ALL]] } }),
    session: {
      via: 'AssumeRole',
      inline: {
        Version: '2012-10-17',
        Statement: [{ Sid: 'Queues', Effect: 'Allow', Action: 'sqs:*', Resource: '*' }],
      },
    },
  },
  decisions: ['implicitDeny'],
}

function saved(value: DecisionCase, name: string): string {
  const file = join(root, name)
  writeFileSync(file, JSON.stringify(value))
  return file
}

const IGNORES_SESSIONS = `import { readFileSync } from 'node:fs'
export default {
  hello: { protocol: 1, name: 'x', version: '1', outcomes: 'three-way', supports: ['identity', 'session', 'scps'] },
  authorize: (scenario) => ({ decisions: scenario.requests.map(() => scenario.policies.identity.length > 0 ? 'allowed' : 'implicitDeny') }),
}`

describe('corpus minimise', () => {
  test('with the reference: beside, smaller, and decided alike', async () => {
    const file = saved(one, 'limited.json')
    const { status, out } = await runCommand(['corpus', 'minimise', file])
    expect(out).toMatch(/limited\.json:1: \d+ → \d+ characters\n$/)
    expect(status).toBe(0)
    const small = JSON.parse(readFileSync(join(root, 'limited.min.json'), 'utf8')) as DecisionCase
    expect(small).toMatchObject({ id: 'roles/limited.min', decisions: ['implicitDeny'] })
    expect(small.scenario.policies).not.toHaveProperty('scps')
    expect(small.scenario.session?.inline).toBeDefined()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(one)
    expect(await runCommand(['corpus', 'minimise', file])).toMatchObject({
      status: 2,
      err: expect.stringContaining('--in-place'),
    })
  })

  test('with an evaluator: in place, while it goes wrong in the same way', async () => {
    const file = saved(one, 'in-place.json')
    const evaluator = join(root, 'ignores.mjs')
    writeFileSync(evaluator, IGNORES_SESSIONS)
    const { status, out } = await runCommand([
      'corpus',
      'minimise',
      file,
      '--in-place',
      '--evaluator',
      evaluator,
      '--json',
    ])
    expect(status).toBe(0)
    const [told] = JSON.parse(out).cases as { before: number; after: number }[]
    expect(told?.after).toBeLessThan(told?.before ?? 0)
    const small = JSON.parse(readFileSync(file, 'utf8')) as DecisionCase
    expect(small).toMatchObject({ id: one.id, decisions: ['implicitDeny'] })
    expect(small.scenario.policies.identity).toHaveLength(1)
  })

  test('leaves what the evaluator agrees with as it was', async () => {
    const file = saved({ ...one, decisions: ['implicitDeny'] }, 'agreed.json')
    const evaluator = join(root, 'right.mjs')
    writeFileSync(evaluator, IGNORES_SESSIONS.replace('scenario.policies.identity.length > 0', 'false'))
    const { out } = await runCommand(['corpus', 'minimise', file, '--in-place', '--evaluator', evaluator])
    expect(out).toMatch(/left as it was: the evaluator agrees/)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(one)
  })

  test('a case that is not the reference’s has nothing to hold on to: status 1', async () => {
    const file = saved({ ...one, decisions: ['allowed'] }, 'wrong.json')
    const { status, out } = await runCommand(['corpus', 'minimise', file, '--in-place'])
    expect(status).toBe(1)
    expect(out).toMatch(/left as it was: the reference says implicitDeny/)
  })

  test('keeps all requests of a case, and the lines of a file', async () => {
    const requests = [
      ...one.scenario.requests,
      { action: 'sqs:SendMessage', resource: 'arn:aws:sqs:us-east-1:111122223333:q', context: {} },
    ]
    const two: DecisionCase = {
      ...one,
      scenario: { ...one.scenario, requests },
      decisions: ['implicitDeny', 'allowed'],
    }
    const file = join(root, 'lines.jsonl')
    writeFileSync(file, `${JSON.stringify(one)}\n${JSON.stringify({ ...two, id: 'roles/two' })}\n`)
    expect((await runCommand(['corpus', 'minimise', file, '--in-place'])).status).toBe(0)
    const lines = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as DecisionCase)
    expect(lines.map(({ decisions }) => decisions)).toEqual([['implicitDeny'], ['implicitDeny', 'allowed']])
  })

  test('standard input goes to standard output; malformed input is asked wrongly', async () => {
    const { out, err } = await runCommand(['corpus', 'minimise', '-'], { stdin: JSON.stringify(one) })
    expect(JSON.parse(out)).toMatchObject({ id: one.id })
    expect(err).toMatch(/→/)
    expect(await runCommand(['corpus', 'minimise', '-'], { stdin: '{"id":7}' })).toMatchObject({ status: 2 })
    expect(existsSync(join(root, 'standard input'))).toBe(false)
  })
})
