import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { IssuanceCase } from '../../../model/format/issuance.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { issuanceCli } from './issuanceCli.ts'

const policy = (Resource: string): Policy =>
  ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource }] }) as unknown as Policy
const policies = { all: policy('*'), "it's": policy("arn:aws:s3:::it's $(id)/*") }
const one = (
  steps: IssuanceCase['issuance']['steps'],
  credential: number,
): Pick<IssuanceCase, 'issuance' | 'outcome'> => ({
  issuance: { policies, steps, credential, request: { action: 's3:GetObject', resource: 'arn:aws:s3:::blue/a b' } },
  outcome: 'denied',
})

const chain = one(
  [
    { do: 'CreateUser', policy: 'all' },
    { do: 'AssumeRole', by: 0, policy: "it's", seconds: 2 },
    { do: 'AddServiceAccount', by: 1, policy: 'all' },
    { do: 'EditUser', user: 0, policy: "it's" },
  ],
  2,
)
const roles = one(
  [
    { do: 'CreateUser', policy: 'all' },
    { do: 'CreateRole', policy: 'all' },
    { do: 'CreatePolicy', policy: "it's" },
    { do: 'AssumeRole', by: 0, role: 0 },
    { do: 'AssumeRole', by: 1, role: 0, policy: "it's", managed: 0 },
    { do: 'EditRole', role: 0, policy: 'all' },
    { do: 'EditPolicy', managed: 0, policy: 'all' },
  ],
  2,
)

describe.each([
  ['minio', chain],
  ['moto', roles],
  ['seaweedfs', roles],
] as const)('the commands of a sequence for %s', (provisioning, given) => {
  const text = issuanceCli(given, provisioning) ?? ''

  test('are words of a shell, which reads them without running what stands in policies', () => {
    execFileSync('bash', ['-n'], { input: text })
    // Only what writes the policy files is run: they hold the documents, byte for byte.
    const written = text.split('\n').filter((line) => line.trim().startsWith('echo ') && !line.endsWith('an-iam.json'))
    const files = written.map((line) => line.replace(/ > .*$/, '')).join('\n')
    const out = execFileSync('bash', ['-c', files], { encoding: 'utf8' })
    expect(out).toBe(
      `${Object.values(policies)
        .map((document) => JSON.stringify(document))
        .join('\n')}\n`,
    )
  })

  test('take the steps in their order, sign with what the commands themselves got, and end with the call', () => {
    const lines = text.trim().split('\n')
    expect(lines.at(-2)?.trim()).toBe('# What follows has to be refused:')
    expect(lines.at(-1)).toMatch(/^ {2}AWS_ACCESS_KEY_ID=\$KEY2 .* get-object --bucket blue --key 'a b' \/dev\/null$/)
    expect(text).toMatch(/read -r KEY1 SECRET1 TOKEN1 <<< "\$\(AWS_ACCESS_KEY_ID=\$KEY0 .*assume-role/)
    expect(text.indexOf('KEY0=') === -1 ? text.indexOf('KEY0') : text.indexOf('KEY0=')).toBeLessThan(
      text.indexOf('KEY1'),
    )
  })
})

test('what only MinIO’s admin API does is done by mc, and moto’s checks are on for the call alone', () => {
  const minio = issuanceCli(chain, 'minio') ?? ''
  expect(minio).toMatch(/MC_HOST_by1=.* mc admin user svcacct add by1 an-by-hand-0 --policy an-all.json --json/)
  expect(minio).toContain('sleep 4')
  const moto = issuanceCli(roles, 'moto') ?? ''
  expect(moto).toMatch(/--policy-arns arn=\$POLICY0/)
  expect(moto.indexOf('-d 1e300')).toBeLessThan(moto.indexOf('create-user'))
  expect(moto.indexOf('-d 0 ')).toBeGreaterThan(moto.indexOf('create-policy-version'))
})

test('SeaweedFS is started with the roles of the steps; whose policy is edited gets another and loses the one before', () => {
  const edited = one([...roles.issuance.steps, { do: 'EditUser', user: 0, policy: "it's" }], 2)
  const lines = (issuanceCli(edited, 'seaweedfs') ?? '').split('\n').map((line) => line.trim())
  const file = execFileSync('bash', ['-c', (lines[0] as string).replace(/ > .*$/, '')], { encoding: 'utf8' })
  const { sts, roles: standing } = JSON.parse(file)
  expect(Buffer.from(sts.signingKey, 'base64')).toHaveLength(32)
  expect(standing).toMatchObject([{ roleName: 'an-role-0-1', attachedPolicies: ['an-policy-0-0'] }])
  const text = lines.join('\n')
  expect(text).toMatch(/assume-role --role-arn arn:aws:iam::000000000000:role\/an-role-0-1 .*--policy file/)
  expect(text).toMatch(/delete-policy .*an-policy-0-0\n.*create-policy --policy-name an-policy-0-0 /)
  expect(text).toMatch(/BEFORE=\$OWN0\n.*create-policy --policy-name an-by-hand-0-7 .*\nOWN0=.*an-by-hand-0-7\n/)
  expect(text).toMatch(/attach-user-policy .*\$OWN0\n.*detach-user-policy .*\$BEFORE\n.*delete-policy .*\$BEFORE\n/)
})

test('there are none for a server or a call that is not known', () => {
  expect(issuanceCli(chain, 'another' as never)).toBeUndefined()
  const request = { action: 's3:CreateBucket', resource: 'arn:aws:s3:::blue' }
  expect(issuanceCli({ ...chain, issuance: { ...chain.issuance, request } }, 'minio')).toBeUndefined()
})
