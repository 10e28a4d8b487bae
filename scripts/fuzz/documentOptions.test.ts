import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Summary } from '../../report/summary.ts'
import { runCommand } from '../testing/runCommand.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'

const folder = temporaryFolder()
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const policy = (...statements: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements })

const READS = { Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::reports/*' }
const role = file('role.json', policy(READS, { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::reports*' }))
const session = file('session.json', `\ufeff${policy({ ...READS, Action: 's3:GetObject' })}`)
const bucket = file('bucket.json', policy({ ...READS, Principal: { AWS: 'arn:aws:iam::111122223333:role/AppDev' } }))
const trust = file(
  'trust.json',
  policy({ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: 'sts:AssumeRole' }),
)
const control = file('control.json', policy({ Effect: 'Allow', Action: '*', Resource: '*' }))

const fuzz = (...argv: string[]) => runCommand(['fuzz', '--runs', '24', '--seed', 'around', '--no-findings', ...argv])

describe('fuzz around your own policies', () => {
  test.each<[string, string[]]>([
    ['--role-policy', [role]],
    ['--session-policy', [session]],
    ['--boundary', [role]],
    ['--resource-policy', [bucket]],
    ['--trust-policy', [trust]],
    ['--key-policy', [bucket]],
    ['--scp', [control]],
    ['--endpoint-policy', [bucket]],
  ])('%s: the reference agrees', async (option, files) => {
    const { status, out } = await fuzz('--json', ...files.flatMap((path) => [option, path]))
    const [run] = (JSON.parse(out) as Summary).runs
    expect(run).toMatchObject({ worlds: 24, findings: [] })
    expect(run?.decisions).toBeGreaterThan(24 * 8)
    expect(status).toBe(0)
  })

  test('several together, one of them from standard input', async () => {
    const argv = ['--role-policy', role, '--role-policy', '-', '--session-policy', session, '--scp', control]
    const { status } = await runCommand(['fuzz', '--runs', '8', '--no-findings', ...argv], { stdin: policy(READS) })
    expect(status).toBe(0)
  })

  test('finds what an evaluator gets wrong about them, in a case that holds one of them or a part', async () => {
    const generous = file(
      'generous.mjs',
      `export default { hello: { protocol: 1, name: 'generous', version: '1', outcomes: 'three-way',
         supports: ['identity', 'session'] }, authorize: ({ requests }) => ({ decisions: requests.map(() => 'allowed') }) }`,
    )
    const { status, out } = await fuzz('--json', '--role-policy', role, '--bail', '1', '--evaluator', generous)
    expect(status).toBe(1)
    expect((JSON.parse(out) as Summary).runs[0]?.findings[0]).toMatchObject({ actual: 'allowed' })
  })

  test('the same seed gives the same worlds', async () => {
    const argv = ['--json', '--role-policy', role]
    const [one, other] = [await fuzz(...argv), await fuzz(...argv)].map(
      ({ out }) => (JSON.parse(out) as Summary).runs[0],
    )
    expect(one?.decisions).toBe(other?.decisions)
  })

  test.each<[string, string[], string]>([
    ['a missing file', ['--role-policy', join(folder, 'none.json')], 'none.json cannot be read: no such file'],
    [
      'no JSON',
      ['--scp', file('cut.json', '{"Version":')],
      'cut.json is no well-formed scp policy:\n  line 1, column 12',
    ],
    [
      'a wrong element',
      ['--boundary', file('lower.json', policy({ ...READS, Effect: 'allow' }))],
      'lower.json is no well-formed boundary policy:\n  Statement[0].Effect: expected Allow or Deny, spelled so (GRAM-05)',
    ],
    ['a principal where none may be', ['--session-policy', bucket], 'Statement[0].Principal'],
    ['a resource in a trust policy', ['--trust-policy', bucket], 'Statement[0].Resource: expected no such element'],
    [
      'two policies of one resource',
      ['--resource-policy', bucket, '--trust-policy', trust],
      'a resource has one policy',
    ],
    ['standard input twice', ['--role-policy', '-', '--boundary', '-'], 'standard input can be one policy only'],
    ['workers', ['--role-policy', role, '--workers', '2'], 'leave --workers out'],
  ])('%s is asked wrongly', async (_, argv, sentence) => {
    expect(await runCommand(['fuzz', ...argv])).toMatchObject({ status: 2, err: expect.stringContaining(sentence) })
  })

  test('names standard input where that is malformed', async () => {
    const { status, err } = await runCommand(['fuzz', '--role-policy', '-'], { stdin: '[]' })
    expect([status, err]).toEqual([2, expect.stringContaining('standard input is no well-formed identity policy')])
  })
})
