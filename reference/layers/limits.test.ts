import { describe, expect, test } from 'vitest'
import type { Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { allow, deny, grant, type Parts, surely, verdictOf } from '../testing/world.ts'

const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]
const granted: Parts = { identity: [allow()] }

describe('session policies', () => {
  test('SESS-02: intersection with the identity policies, and no grant', () => {
    const session = [allow({ Action: 's3:GetObject' })]
    const s3 = { identity: [allow({ Action: 's3:*' })], session }
    expect(surely(s3)).toBe('allowed: identity')
    expect(surely({ ...s3, action: 's3:PutObject' })).toBe('implicitDeny: session')
    expect(surely({ ...s3, action: 'ec2:StartInstances' })).toBe('implicitDeny: identity')
    expect(surely({ session: [allow()] })).toBe('implicitDeny: identity')
  })

  test('SESS-03: OR among inline and managed, a Deny in any denies', () => {
    expect(surely({ ...granted, session: nothing, managed: [nothing, [allow()]] })).toBe('allowed: identity')
    expect(surely({ ...granted, managed: [nothing, nothing] })).toBe('implicitDeny: session')
    expect(surely({ ...granted, session: [allow()], managed: [[allow()], [deny()]] })).toBe('explicitDeny: session')
  })

  test('SESS-04: a Deny also stops what a resource policy grants to the session', () => {
    const resource = [grant({ AWS: who.SESSION_ARN })]
    expect(surely({ resource, session: [deny({ Action: 's3:Get*' })] })).toBe('explicitDeny: session')
    expect(surely({ resource, session: [deny({ Action: 's3:Put*' })] })).toBe('allowed: resource')
  })

  test('SESS-05: only Denies allow nothing', () => {
    expect(surely({ ...granted, session: [deny({ Action: 's3:Put*' })] })).toBe('implicitDeny: session')
  })

  test('SESS-06, SESS-10: none passed is neutral, none that matches is not', () => {
    expect(surely(granted)).toBe('allowed: identity')
    expect(surely({ ...granted, managed: [] })).toBe('allowed: identity')
    expect(surely({ ...granted, session: nothing })).toBe('implicitDeny: session')
    expect(verdictOf({ ...granted, session: [] })).toMatchObject({ decision: 'implicitDeny', layer: 'session' })
  })

  test('SESS-07, SESS-08: a federated user', () => {
    const federated = { ...granted, as: who.federatedUser }
    expect(surely(federated)).toBe('implicitDeny: session')
    expect(surely({ ...federated, session: [allow()] })).toBe('allowed: identity')
    expect(surely({ ...federated, session: nothing })).toBe('implicitDeny: session')
    expect(surely({ as: who.federatedUser, session: [allow()] })).toBe('implicitDeny: identity')
  })

  test.each(['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'] as const)('SESS-01: %s', (via) => {
    const as = { ...who.roleSession, session: { via } }
    expect(surely({ as, ...granted })).toBe('allowed: identity')
    expect(surely({ as, ...granted, session: nothing })).toBe('implicitDeny: session')
  })

  test('SESS-11: the policies of who called AssumeRole play no part', () => {
    const caller = { arn: who.USER_ARN, policies: [{ Version: '2012-10-17', Statement: [{ ...deny() }] }] }
    const as = { ...who.roleSession, session: { via: 'AssumeRole', caller } } as const
    expect(surely({ as, ...granted })).toBe('allowed: identity')
    expect(surely({ as })).toBe('implicitDeny: identity')
  })

  test('SESS-13, SESS-14: revoked sessions are those issued strictly before', () => {
    const before = { DateLessThan: { 'aws:TokenIssueTime': '2026-01-01T00:00:00Z' } }
    const identity = [allow(), deny({ Condition: before })]
    const at = (time: string) => surely({ identity, context: { 'aws:TokenIssueTime': time } })
    expect(at('2025-12-31T23:59:59Z')).toBe('explicitDeny: identity')
    expect(at('2026-01-01T00:00:00Z')).toBe('allowed: identity')
    expect(surely({ as: who.user, identity })).toBe('allowed: identity')
  })
})

describe('boundaries', () => {
  test('PB-01, SESS-18: intersection, and no grant', () => {
    const all: Parts = { ...granted, boundary: [allow()], session: [allow()] }
    expect(surely(all)).toBe('allowed: identity')
    expect(surely({ ...all, boundary: nothing })).toBe('implicitDeny: boundary')
    expect(surely({ ...all, session: nothing })).toBe('implicitDeny: session')
    expect(surely({ ...all, identity: nothing })).toBe('implicitDeny: identity')
    expect(surely({ as: who.user, boundary: [allow()] })).toBe('implicitDeny: identity')
  })

  test('PB-03: its Deny blocks direct grants, its missing Allow does not', () => {
    for (const [as, AWS] of [
      [who.roleSession, who.SESSION_ARN],
      [who.user, who.USER_ARN],
    ] as const) {
      const resource = [grant({ AWS })]
      expect(surely({ as, resource, boundary: nothing })).toBe('allowed: resource')
      expect(surely({ as, resource, boundary: [deny()] })).toBe('explicitDeny: boundary')
    }
  })

  test('PB-04: only Denies allow nothing', () => {
    expect(surely({ ...granted, boundary: [deny({ Action: 'ec2:*' })] })).toBe('implicitDeny: boundary')
  })

  test('RES-01, RES-03: a grant to the role is limited by it', () => {
    expect(surely({ resource: [grant({ AWS: who.ROLE_ARN })], boundary: nothing })).toBe('implicitDeny: boundary')
  })
})
