import { describe, expect, test } from 'vitest'
import * as who from '../testing/who.ts'
import { allow, deny, type Parts, says, surely, verdictOf } from '../testing/world.ts'

const sts = (as: who.Who, action: string, more: Partial<Parts> = {}): Parts => ({
  as,
  action,
  resourceArn: '*',
  ...(as.principal.type !== 'Root' && { identity: [allow()] }),
  ...(as.session !== undefined && { session: [allow()] }),
  ...more,
})

describe('EVAL-22', () => {
  test('GetCallerIdentity needs no permission and cannot be denied', () => {
    for (const as of [who.roleSession, who.user, who.federatedUser]) {
      expect(surely({ as, action: 'sts:GetCallerIdentity', resourceArn: '*' })).toBe('allowed: operation')
      const denied = { identity: [deny()], boundary: [deny()], scps: [[deny()]] }
      expect(surely(sts(as, 'STS:getcalleridentity', denied))).toBe('allowed: operation')
    }
  })

  test('GetSessionToken needs none either; under a Deny it is CONT-25', () => {
    for (const as of [who.user, who.rootUser]) {
      expect(surely(sts(as, 'sts:GetSessionToken', { identity: undefined }))).toBe('allowed: operation')
      const denied = sts(as, 'sts:GetSessionToken', { identity: undefined, scps: [[allow(), deny()]] })
      expect(verdictOf(denied)).toMatchObject({
        decision: 'allowed',
        layer: 'operation',
        statements: [],
        permitted: ['allowed', 'explicitDeny'],
        open: ['CONT-25'],
      })
      expect(says(denied, { 'CONT-25': 'explicitDeny' })).toBe('explicitDeny: scp')
    }
  })
})

describe('SESS-16, CONT-26: what a kind of credentials cannot call', () => {
  test.each([
    [who.roleSession, 'sts:GetFederationToken'],
    [who.roleSession, 'sts:GetSessionToken'],
    [who.federatedUser, 'iam:ListUsers'],
    [who.federatedUser, 'sts:AssumeRole'],
    [who.federatedUser, 'sts:GetSessionToken'],
    [who.federatedUser, 'STS:GetFederationToken'],
  ])('%#: $1', (as, action) => {
    const allowed = sts(as, action)
    expect(verdictOf(allowed)).toMatchObject({
      decision: 'implicitDeny',
      layer: 'operation',
      permitted: ['allowed', 'explicitDeny', 'implicitDeny'],
      open: ['CONT-26'],
    })
    expect(says(allowed, { 'CONT-26': 'byPolicies' })).toBe('allowed: identity')
    expect(says(allowed, { 'CONT-26': 'explicitDeny' })).toBe('explicitDeny: operation')
    expect(verdictOf(sts(as, action, { identity: undefined })).permitted).toEqual(['explicitDeny', 'implicitDeny'])
  })

  test.each([
    [who.roleSession, 'sts:AssumeRole'],
    [who.roleSession, 'iam:ListUsers'],
    [who.user, 'sts:GetFederationToken'],
    [who.user, 'iam:ListUsers'],
    [who.federatedUser, 's3:ListAllMyBuckets'],
    [who.federatedUser, 'iamx:ListUsers'],
  ])('%# may be allowed $1', (as, action) => {
    expect(surely(sts(as, action))).toBe('allowed: identity')
  })
})
