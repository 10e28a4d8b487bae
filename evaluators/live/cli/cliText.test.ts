import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { quoted } from '../../../model/quoted.ts'
import { cliText } from './cliText.ts'

const document = (Resource: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource }],
})
const scenario: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole', inline: document("arn:aws:s3:::it's/*") as never },
  policies: { identity: [document('*') as never] },
  resourceAccount: '111122223333',
  requests: [
    { action: 's3:GetObject', resource: 'arn:aws:s3:::blue/a $(id) b', context: {} },
    { action: 's3:GetObject', resource: 'arn:aws:s3:::blue/a $(id) b', context: { 'aws:username': 'x' } },
  ],
}
const scope = { actions: ['s3:getobject'] }

describe('the commands of a finding', () => {
  test.each(['minio', 'moto', 'seaweedfs'] as const)('for %s are words of a shell, each call once', (provisioning) => {
    const text = cliText(scenario, { ...scope, provisioning }) ?? ''
    // A shell reads them without running any.
    execFileSync('bash', ['-n'], { input: text })
    expect(text.match(/get-object --bucket blue --key 'a \$\(id\) b' \/dev\/null/g)).toHaveLength(1)
    expect(text).toContain(`it'\\''s/*`)
    expect(text.indexOf('create-bucket')).toBeLessThan(text.indexOf('assume-role --role-arn'))
  })

  test('for seaweedfs name the session in bucket policies as it is called there', () => {
    const resource = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Deny', Principal: { AWS: scenario.principal.arn }, Action: 's3:*', Resource: '*' }],
    }
    const policies = { ...scenario.policies, resource: resource as never }
    const server = { ...scope, provisioning: 'seaweedfs', bucketPolicies: 'of-all' } as const
    const text = cliText({ ...scenario, policies }, server) ?? ''
    expect(text).toContain('put-bucket-policy --bucket blue')
    expect(text).toContain('"AWS":"arn:aws:sts::000000000000:assumed-role/an-role-0-1/by-hand"')
    expect(text).toContain('--role-session-name by-hand')
  })

  test('for seaweedfs begin with all of the configuration that its roles and their sessions need', () => {
    const [first = '', then] = (cliText(scenario, { ...scope, provisioning: 'seaweedfs' }) ?? '').split('\n')
    const file = execFileSync('bash', ['-c', first.replace(/ > .*$/, '')], { encoding: 'utf8' })
    expect(JSON.parse(file)).toMatchObject({
      sts: { signingKey: expect.stringMatching(/^[\w+/]{43}=$/) },
      roles: [{ roleArn: 'arn:aws:iam::000000000000:role/an-role-0-1', attachedPolicies: ['an-policy-0-0'] }],
    })
    expect(then).toContain('# Now the server is started')
  })

  test('say which errors are those of a call that was let through', () => {
    const requests = [{ action: 's3:DeleteBucket', resource: 'arn:aws:s3:::blue', context: {} }]
    const text = cliText({ ...scenario, requests }, { actions: ['s3:deletebucket'], provisioning: 'minio' })
    expect(text).toMatch(/delete-bucket --bucket blue\n +# BucketNotEmpty says that the call was let through\.$/)
    expect(cliText(scenario, { ...scope, provisioning: 'minio' })).not.toContain('let through')
  })

  test('of a user have no AssumeRole, and of what cannot be set up there are none', () => {
    const { session: _, ...user } = {
      ...scenario,
      principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/u' } as const,
    }
    expect(cliText(user, { ...scope, provisioning: 'minio' })).not.toContain('assume-role')
    expect(cliText({ ...scenario, requests: [] }, { ...scope, provisioning: 'minio' })).toBeUndefined()
    expect(
      cliText({ ...scenario, session: { via: 'AssumeRoleWithSAML' } }, { ...scope, provisioning: 'minio' }),
    ).toBeUndefined()
  })
})

test('make boundary and managed session policies, and name them', () => {
  const managed = [{ arn: 'arn:aws:iam::111122223333:policy/A', document: document('*') as never }]
  const bounded = {
    ...scenario,
    session: { via: 'AssumeRole', managed } as const,
    policies: { identity: [], boundary: document("arn:aws:s3:::it's") as never },
  }
  const server = { ...scope, provisioning: 'moto', supports: ['boundary'], managedSessionPolicies: true } as const
  const text = cliText({ ...bounded, requests: scenario.requests.slice(0, 1) }, server) ?? ''
  execFileSync('bash', ['-n'], { input: text })
  expect(text).toMatch(/BOUNDARY=\$\(aws iam .*create-policy/)
  expect(text).toMatch(/create-role .*--permissions-boundary "\$BOUNDARY"/)
  expect(text).toMatch(/assume-role .*--policy-arns arn="\$SESSION_0"/)
})

test('of whoever does not sign are not signed, and the bucket has its policy', () => {
  const resource = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }],
  }
  const anonymous = {
    ...scenario,
    session: undefined,
    principal: { type: 'Anonymous' } as const,
    policies: { identity: [], resource },
  }
  const server = {
    ...scope,
    provisioning: 'minio',
    supports: ['resource', 'anonymous'],
    bucketPolicies: 'of-anonymous',
  } as const
  const text = cliText({ ...anonymous, requests: scenario.requests.slice(0, 1) } as never, server)
  expect(text).toMatch(/put-bucket-policy --bucket blue --policy '.*"arn:aws:s3:::blue\/\*"/)
  expect(text).toContain('aws s3api --no-sign-request --endpoint-url "$ENDPOINT" get-object --bucket blue')
  expect(text).not.toContain('mc admin')
})

test.each(['plain', "it's", '$(id)', '`id`', 'a\nb', '', '*', '"'])('%j comes back from a shell as it was', (word) => {
  expect(execFileSync('bash', ['-c', `printf %s ${quoted(word)}`], { encoding: 'utf8' })).toBe(word)
})
