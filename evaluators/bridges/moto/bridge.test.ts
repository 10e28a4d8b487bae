import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moto } from './bridge.ts'

/** In place of moto: permits what a statement names word for word, and stumbles over a bracket. */
const STAND_IN = `
import json, re
from enum import Enum

PermissionResult = Enum("PermissionResult", ["PERMITTED", "DENIED", "NEUTRAL"])

class IAMPolicy:
    def __init__(self, policy):
        self.statements = json.loads(policy["policy_document"])["Statement"]

    def is_action_permitted(self, action, resource):
        for statement in self.statements:
            re.compile(statement["Action"])
            if statement["Action"] == action:
                return PermissionResult.PERMITTED if statement["Effect"] == "Allow" else PermissionResult.DENIED
        return PermissionResult.NEUTRAL
`

const python = spawnSync('python3', ['--version']).status === 0
let path = ''
beforeAll(() => {
  path = mkdtempSync(join(tmpdir(), 'assume-nothing-'))
  mkdirSync(join(path, 'moto', 'iam'), { recursive: true })
  mkdirSync(join(path, `moto-${moto.version}.dist-info`))
  writeFileSync(join(path, `moto-${moto.version}.dist-info`, 'METADATA'), `Name: moto\nVersion: ${moto.version}\n`)
  for (const init of ['moto', 'moto/iam']) writeFileSync(join(path, init, '__init__.py'), '')
  writeFileSync(join(path, 'moto', 'iam', 'access_control.py'), STAND_IN)
})
afterAll(() => rmSync(path, { recursive: true, force: true }))

/** What the program answers to these lines. */
function ask(...lines: readonly string[]): Record<string, unknown>[] {
  const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'bridge.py')], {
    env: { ...process.env, PYTHONPATH: path, PYTHONDONTWRITEBYTECODE: '1' },
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

function authorize(id: number, change: object = {}, statements: object[] = [allow('s3:GetObject')]): string {
  const scenario = {
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' },
    policies: { identity: statements.map((statement) => ({ Statement: [statement] })) },
    resourceAccount: '111122223333',
    requests: ['s3:GetObject', 's3:PutObject'].map((action) => ({ action, resource: 'arn:aws:s3:::b/k', context: {} })),
    ...change,
  }
  return JSON.stringify({ op: 'authorize', id, scenario })
}

function allow(action: string): object {
  return { Effect: 'Allow', Action: action, Resource: '*' }
}

describe.runIf(python)('the bridge to moto', () => {
  test('says who it is, at the version that is pinned', () => {
    expect(ask('{"op":"hello","protocol":1}')[0]).toMatchObject({ name: 'moto', version: moto.version })
    const pinned = readFileSync(join(import.meta.dirname, 'requirements.txt'), 'utf8')
    expect(pinned).toContain(`moto==${moto.version} `)
  })

  test('puts policies together: a Deny wins, what nobody speaks of is denied', () => {
    const deny = { ...allow('s3:GetObject'), Effect: 'Deny' }
    expect(ask(authorize(1), authorize(2, {}, [allow('s3:GetObject'), deny]))).toEqual([
      { id: 1, decisions: ['allowed', 'implicitDeny'] },
      { id: 2, decisions: ['explicitDeny', 'implicitDeny'] },
    ])
  })

  test('does not answer for moto what moto leaves out', () => {
    const user = { identity: [] }
    const changes = [
      { session: { via: 'AssumeRole', inline: {} } },
      { policies: { ...user, boundary: {} } },
      { policies: { ...user, scps: [[{}]] } },
      { policies: { identity: [{ Statement: { ...allow('*'), Condition: { Bool: { a: 'b' } } } }] } },
      { policies: { identity: [{ Statement: { ...allow('*'), Resource: ['arn:aws:s3:::${aws:username}'] } }] } },
      { policies: { identity: [{ text: '{}' }] } },
      { resourceAccount: '444455556666' },
      { requests: [{ action: 's3:GetObject', resource: 'arn:aws-cn:s3:::b', context: {} }] },
    ]
    for (const answer of ask(...changes.map((change, id) => authorize(id, change))))
      expect(answer).toEqual({ id: expect.any(Number), unsupported: expect.any(String) })
  })

  test('tells when moto stumbles, and goes on', () => {
    const [stumbled, next] = ask(authorize(1, {}, [allow('s3:[')]), authorize(2))
    expect(stumbled).toMatchObject({ id: 1, decisions: [{ error: expect.stringContaining('error') }, {}] })
    expect(next).toMatchObject({ id: 2 })
  })

  test('takes lines of megabytes, and half a surrogate pair', () => {
    const key = `arn:aws:s3:::b/${'k'.repeat(3_000_000)}`
    const requests = [key, 'arn:aws:s3:::b/\ud800'].map((resource) => ({
      action: 's3:GetObject',
      resource,
      context: {},
    }))
    expect(ask(authorize(1, { requests }))).toEqual([{ id: 1, decisions: ['allowed', 'allowed'] }])
  })
})
