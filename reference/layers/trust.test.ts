import { describe, expect, test } from 'vitest'
import type { PrincipalElement, Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { ACCOUNT, allow, deny, grant, OTHER_ACCOUNT, type Parts, refuse, surely, verdictOf } from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, PROVIDER_ARN, SERVICE } = who
const nothing: Statement[] = [allow({ Action: 'iam:PassRole' })]

const assume = (principal: PrincipalElement, more: Partial<Parts> = {}): Parts => ({
  as: who.user,
  kind: 'role-trust',
  action: 'sts:AssumeRole',
  resourceArn: `arn:aws:iam::${more.owner ?? ACCOUNT}:role/Target`,
  resource: [grant(principal, { Action: 'sts:*' })],
  ...more,
})

describe('TRUST-01, TRUST-02: in one account', () => {
  test.each([
    [who.user, { AWS: USER_ARN }],
    [who.roleSession, { AWS: ROLE_ARN }],
    [who.roleSession, { AWS: SESSION_ARN }],
    [who.user, '*'],
    [who.roleSession, '*'],
  ] satisfies [who.Who, PrincipalElement][])('%j named by %j needs no policy of its own', (as, principal) => {
    expect(surely(assume(principal, { as }))).toBe('allowed: resource')
  })

  test.each([ROOT_ARN, ACCOUNT])('%s leaves it to identity policies, for certain (EVAL-12)', (AWS) => {
    for (const as of [who.user, who.roleSession]) {
      expect(surely(assume({ AWS }, { as }))).toBe('implicitDeny: identity')
      expect(surely(assume({ AWS }, { as, identity: [allow({ Action: 'sts:AssumeRole' })] }))).toBe('allowed: identity')
      expect(surely(assume({ AWS }, { as, identity: [allow()], boundary: nothing }))).toBe('implicitDeny: boundary')
    }
  })

  test('a trust policy that mentions neither denies, whatever identity policies allow', () => {
    for (const principal of [{ AWS: ROLE_ARN }, { Service: SERVICE }, { AWS: 'arn:aws:iam::444455556666:root' }])
      expect(surely(assume(principal, { identity: [allow()] }))).toBe('implicitDeny: resource')
    expect(surely(assume('*', { identity: [allow()], resource: undefined }))).toBe('implicitDeny: resource')
  })

  test('TRUST-04: the caller’s session policies, boundary and SCPs limit the call as in RES-TABLE-A', () => {
    const as = who.roleSession
    expect(surely(assume({ AWS: ROLE_ARN }, { as, session: nothing }))).toBe('implicitDeny: session')
    expect(surely(assume({ AWS: ROLE_ARN }, { as, boundary: nothing }))).toBe('implicitDeny: boundary')
    expect(surely(assume({ AWS: SESSION_ARN }, { as, session: [deny()] }))).toBe('explicitDeny: session')
    expect(verdictOf(assume({ AWS: SESSION_ARN }, { as, scps: [nothing] }))).toMatchObject({ layer: 'scp' })
  })

  test('CONT-29: a direct grant passes by what limits the caller, or not', () => {
    for (const principal of [{ AWS: SESSION_ARN }, '*'] satisfies PrincipalElement[])
      for (const limits of [{ session: nothing }, { boundary: nothing }]) {
        const trusted = assume(principal, { as: who.roleSession, ...limits })
        const verdict = verdictOf(trusted)
        expect(verdict).toMatchObject({ decision: 'allowed', permitted: ['allowed', 'implicitDeny'] })
        expect(verdict.open).toContain('CONT-29')
        expect(verdictOf(trusted, { 'CONT-29': 'limited' }).decision).toBe('implicitDeny')
        expect(verdictOf(trusted, { 'CONT-29': 'limitedBySession' }).decision).toBe(
          'session' in limits ? 'implicitDeny' : 'allowed',
        )
      }
    expect(surely(assume({ AWS: SESSION_ARN }, { as: who.roleSession }))).toBe('allowed: resource')
  })

  test('TRUST-08: a role trusts itself only if its trust policy says so', () => {
    const self = { as: who.roleSession, resourceArn: ROLE_ARN, identity: [allow()] }
    expect(surely(assume({ AWS: USER_ARN }, self))).toBe('implicitDeny: resource')
    expect(surely(assume({ AWS: ROLE_ARN }, self))).toBe('allowed: resource')
    expect(surely(assume({ AWS: ROOT_ARN }, self))).toBe('allowed: identity')
  })
})

describe('TRUST-03: across accounts both sides allow', () => {
  test.each([ROOT_ARN, ACCOUNT, USER_ARN, '*'])('%s', (AWS) => {
    const outside = { owner: OTHER_ACCOUNT }
    expect(surely(assume({ AWS }, { ...outside, identity: [allow()] }))).toBe('allowed: resource')
    expect(surely(assume({ AWS }, outside))).toBe('implicitDeny: identity')
    expect(surely(assume({ AWS: ROLE_ARN }, { ...outside, identity: [allow()] }))).toBe('implicitDeny: resource')
  })
})

describe('callers without credentials, services, the root user', () => {
  test('TRUST-05: only the trust policy and RCPs decide on providers', () => {
    const action = 'sts:AssumeRoleWithSAML'
    const saml = (principal: PrincipalElement, more: Partial<Parts> = {}) =>
      surely(assume(principal, { as: who.samlUser, action, ...more }))
    expect(saml({ Federated: PROVIDER_ARN })).toBe('allowed: resource')
    expect(saml({ Federated: 'arn:aws:iam::111122223333:saml-provider/Other' })).toBe('implicitDeny: resource')
    expect(saml({ Federated: PROVIDER_ARN }, { rcps: [[refuse('*', { Resource: '*' })]] })).toBe('explicitDeny: rcp')
    const resource = [grant({ Federated: PROVIDER_ARN }, { Condition: { StringEquals: { 'saml:aud': 'x' } } })]
    expect(saml('*', { resource })).toBe('implicitDeny: resource')
    expect(saml('*', { resource, context: { 'saml:aud': 'x' } })).toBe('allowed: resource')
    const google = { as: who.webUser, action: 'sts:AssumeRoleWithWebIdentity' }
    expect(surely(assume({ Federated: 'accounts.google.com' }, google))).toBe('allowed: resource')
    expect(surely(assume({ Federated: 'www.amazon.com' }, google))).toBe('implicitDeny: resource')
  })

  test('TRUST-09: a role for a service', () => {
    expect(surely(assume({ Service: SERVICE }, { as: who.service }))).toBe('allowed: resource')
    expect(surely(assume({ Service: SERVICE }, { identity: [allow()] }))).toBe('implicitDeny: resource')
  })

  test('TRUST-10: the root user assumes no role', () => {
    for (const owner of [ACCOUNT, OTHER_ACCOUNT])
      for (const principal of ['*', { AWS: ROOT_ARN }] as const)
        expect(surely(assume(principal, { as: who.rootUser, owner }))).toBe('implicitDeny: operation')
    expect(surely(assume('*', { as: who.rootUser, resource: [refuse('*', { Action: 'sts:*' })] }))).toBe(
      'explicitDeny: resource',
    )
  })
})

describe('KMS keys', () => {
  const key = (principal: PrincipalElement, more: Partial<Parts> = {}): Parts => ({
    kind: 'kms-key',
    action: 'kms:Decrypt',
    resourceArn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1`,
    resource: [grant(principal)],
    ...more,
  })

  test('KMS-01: nobody without the key policy, not even the root user (EVAL-20)', () => {
    expect(surely(key({ AWS: 'arn:aws:iam::444455556666:root' }, { identity: [allow()] }))).toBe(
      'implicitDeny: resource',
    )
    expect(surely(key({ AWS: USER_ARN }, { as: who.rootUser }))).toBe('implicitDeny: resource')
    expect(surely(key({ AWS: ROOT_ARN }, { as: who.rootUser }))).toBe('allowed: resource')
    expect(surely(key('*', { identity: [allow()], resource: undefined }))).toBe('implicitDeny: resource')
    expect(surely(key({ AWS: ROLE_ARN }, { identity: [deny()] }))).toBe('explicitDeny: identity')
  })

  test('KMS-02: the account only enables identity policies, for certain', () => {
    expect(surely(key({ AWS: ROOT_ARN }))).toBe('implicitDeny: identity')
    expect(surely(key({ AWS: ROOT_ARN }, { identity: [allow()] }))).toBe('allowed: identity')
    expect(surely(key({ AWS: ROOT_ARN }, { identity: [allow()], session: nothing }))).toBe('implicitDeny: session')
  })

  test('KMS-03: role, session and user as in RES-TABLE-A', () => {
    expect(surely(key({ AWS: ROLE_ARN }))).toBe('allowed: resource')
    expect(surely(key({ AWS: ROLE_ARN }, { session: nothing }))).toBe('implicitDeny: session')
    expect(surely(key({ AWS: SESSION_ARN }, { session: nothing, boundary: nothing }))).toBe('allowed: resource')
    expect(surely(key({ AWS: USER_ARN }, { as: who.user, boundary: nothing }))).toBe('allowed: resource')
    expect(surely(key({ AWS: FEDERATED_ARN }, { as: who.federatedUser }))).toBe('allowed: resource')
  })

  test('EVAL-14: across accounts the identity policies as well', () => {
    const outside = { owner: OTHER_ACCOUNT, resourceArn: `arn:aws:kms:eu-west-1:${OTHER_ACCOUNT}:key/1` }
    expect(surely(key({ AWS: ROLE_ARN }, outside))).toBe('implicitDeny: identity')
    expect(surely(key({ AWS: ROLE_ARN }, { ...outside, identity: [allow()] }))).toBe('allowed: resource')
  })
})
