import { describe, expect, test } from 'vitest'
import type { Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { ACCOUNT, allow, deny, grant, OTHER_ACCOUNT, type Parts, refuse, surely, verdictOf } from '../testing/world.ts'

const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]
const full: Statement[] = [allow()]
const granted: Parts = { identity: [allow()] }
const NOT_BY_SCP = 'implicitDeny: scp, open by CONT-06'

describe('SCP-02, SCP-03: AND over levels, OR within one', () => {
  test.each([
    [[full], 'allowed: identity'],
    [[full, full, full], 'allowed: identity'],
    [[nothing], NOT_BY_SCP],
    [[full, nothing, full], NOT_BY_SCP],
    [[full, [...nothing, ...full]], 'allowed: identity'],
    [[full, [...full, deny()]], 'explicitDeny: scp'],
    [[nothing, [deny({ Action: 's3:*' })]], 'explicitDeny: scp'],
    [[[deny({ Action: 'ec2:*' })]], NOT_BY_SCP], // only Denies: nothing is allowed
    [[[allow({ NotAction: 'ec2:*' })]], 'allowed: identity'], // SCP-04: the full language
    [[[allow({ Resource: 'arn:aws:s3:::bucket/*' })]], 'allowed: identity'],
    [[[allow({ Condition: { Bool: { a: 'true' } } })]], NOT_BY_SCP],
  ])('%j: %s', (scps, said) => {
    expect(surely({ ...granted, scps })).toBe(said)
  })

  test('they grant nothing, and none is no limit', () => {
    expect(surely({ scps: [full] })).toBe('implicitDeny: identity')
    expect(surely({ ...granted, scps: [] })).toBe('allowed: identity')
  })
})

describe('whom SCPs limit', () => {
  test('SCP-05: direct grants too', () => {
    expect(surely({ resource: [grant({ AWS: who.SESSION_ARN })], scps: [nothing] })).toBe(NOT_BY_SCP)
    expect(surely({ as: who.user, resource: [grant('*')], scps: [nothing] })).toBe(NOT_BY_SCP)
  })

  test('SCP-01: the root user, and no service-linked role', () => {
    expect(surely({ as: who.rootUser, scps: [nothing] })).toBe(NOT_BY_SCP)
    expect(surely({ as: who.rootUser, scps: [[...full, deny()]] })).toBe('explicitDeny: scp')
    expect(surely({ ...granted, as: who.serviceLinked, scps: [[deny()]] })).toBe('allowed: identity')
  })

  test('EVAL-17, EVAL-18: nobody without an account', () => {
    for (const as of [who.anonymous, who.service, who.samlUser])
      expect(surely({ as, resource: [grant('*')], scps: [[deny()]] })).toBe('allowed: resource')
  })

  test('EVAL-16: outsiders by the SCPs of their own account', () => {
    expect(surely({ ...granted, owner: OTHER_ACCOUNT, resource: [grant('*')], scps: [nothing] })).toBe(NOT_BY_SCP)
  })

  test('a missing Allow of an SCP is named before missing ones below it (EVAL-05)', () => {
    expect(surely({ scps: [nothing], endpoint: [grant('*', { Action: 'ec2:*' })] })).toBe(NOT_BY_SCP)
  })
})

describe('RCP-01 to RCP-05', () => {
  const all = [[refuse('*', { Resource: '*' })]]
  const resource = [grant('*')]

  test('deny everybody, from inside and outside, the root user and services too', () => {
    for (const as of [who.roleSession, who.user, who.rootUser, who.service, who.anonymous, who.samlUser]) {
      expect(surely({ as, resource, rcps: all })).toBe('explicitDeny: rcp')
      expect(surely({ as, resource, rcps: all, owner: OTHER_ACCOUNT })).toBe('explicitDeny: rcp')
    }
  })

  test('RCP-03: they only deny, and need not allow', () => {
    expect(surely({ resource, rcps: [[refuse('*', { Resource: '*', Action: 's3:Put*' })]] })).toBe('allowed: resource')
    expect(surely({ resource, rcps: [[], all[0] as Statement[]] })).toBe('explicitDeny: rcp, open by UNSP-18')
  })

  test('RCP-01: service-linked roles and kms:RetireGrant stand outside', () => {
    expect(surely({ as: who.serviceLinked, resource, rcps: all })).toBe('allowed: resource')
    const key = { kind: 'kms-key', resourceArn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`, resource, rcps: all } as const
    expect(surely({ ...key, action: 'kms:RetireGrant' })).toBe('allowed: resource')
    expect(surely({ ...key, action: 'kms:Decrypt' })).toBe('explicitDeny: rcp')
  })

  test('RCP-04: services unless a condition exempts them', () => {
    const exempting = [[refuse('*', { Resource: '*', Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } } })]]
    const parts: Parts = { as: who.service, resource, rcps: exempting }
    expect(surely({ ...parts, context: { 'aws:PrincipalIsAWSService': 'true' } })).toBe('allowed: resource')
    expect(surely({ ...parts, context: { 'aws:PrincipalIsAWSService': 'false' } })).toBe('explicitDeny: rcp')
  })

  test('RCP-02, RCP-05: services beyond the first five are UNSP-21, listed or not', () => {
    const ec2 = { action: 'ec2:StartInstances', resourceArn: `arn:aws:ec2:eu-west-1:${ACCOUNT}:instance/i-1` }
    expect(verdictOf({ ...granted, ...ec2, rcps: all })).toMatchObject({ decision: 'allowed', open: ['UNSP-21'] })
    const logs = { action: 'logs:GetLogEvents', resourceArn: `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:a` }
    expect(verdictOf({ ...granted, ...logs, rcps: all })).toMatchObject({ decision: 'explicitDeny', open: ['UNSP-21'] })
    for (const action of ['s3:GetObject', 'sts:AssumeRole', 'kms:Decrypt', 'sqs:SendMessage', 'secretsmanager:GetX'])
      expect(surely({ ...granted, action, rcps: all }), action).toBe('explicitDeny: rcp')
  })
})

describe('VPCE-01, VPCE-02: endpoint policies', () => {
  test('must allow, and grant nothing', () => {
    expect(surely({ ...granted, endpoint: [grant('*')] })).toBe('allowed: identity')
    expect(surely({ endpoint: [grant('*')] })).toBe('implicitDeny: identity')
    expect(surely({ ...granted, endpoint: [grant('*', { Action: 'sqs:*' })] })).toBe('implicitDeny: endpoint')
    expect(surely({ ...granted, endpoint: [grant('*'), refuse('*')] })).toBe('explicitDeny: endpoint')
  })

  test('stand outside what direct grants bypass, for all principals', () => {
    const endpoint = [grant('*', { Action: 'sqs:*' })]
    for (const as of [who.roleSession, who.user, who.rootUser, who.anonymous, who.samlUser])
      expect(surely({ as, resource: [grant('*')], endpoint })).toBe('implicitDeny: endpoint')
  })

  test('by principal', () => {
    expect(surely({ ...granted, endpoint: [grant({ AWS: who.ROLE_ARN })] })).toBe('allowed: identity')
    expect(surely({ ...granted, endpoint: [grant({ AWS: who.ROOT_ARN })] })).toBe('allowed: identity')
    expect(surely({ ...granted, endpoint: [grant({ AWS: who.USER_ARN })] })).toBe('implicitDeny: endpoint')
  })

  test('UNSP-24: a service passing an endpoint', () => {
    const parts: Parts = { as: who.service, resource: [grant('*')], endpoint: [grant('*')] }
    expect(verdictOf(parts)).toMatchObject({ decision: 'allowed', open: ['UNSP-24'] })
  })
})
