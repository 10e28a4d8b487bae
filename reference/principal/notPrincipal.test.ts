import { describe, expect, test } from 'vitest'
import type { PrincipalElement, Statement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { allow, grant, surely, verdictOf } from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE, PROVIDER_ARN } = who

const but = (NotPrincipal: PrincipalElement): Statement[] => [{ Effect: 'Deny', NotPrincipal, Action: '*' }]
const session = (AWS: string[]) => ({ identity: [allow()], resource: but({ AWS }) })
const byUser = (AWS: string[]) => ({ as: who.user, identity: [allow()], resource: but({ AWS }) })

describe('RES-10, CONT-04: every level must be listed, or any', () => {
  test('all levels of a role session', () => {
    for (const account of [ROOT_ARN, '111122223333'])
      expect(surely(session([SESSION_ARN, ROLE_ARN, account]))).toBe('allowed: identity')
  })

  test.each([[[ROOT_ARN]], [[ROLE_ARN]], [[SESSION_ARN]], [[ROLE_ARN, SESSION_ARN]], [[ROOT_ARN, ROLE_ARN]]])(
    'some of them: %j',
    (listed) => {
      expect(verdictOf(session(listed))).toMatchObject({
        decision: 'explicitDeny',
        permitted: ['allowed', 'explicitDeny'],
        open: ['CONT-04'],
      })
      expect(verdictOf(session(listed), { 'CONT-04': 'lenient' }).decision).toBe('allowed')
      expect(verdictOf(session(listed), { 'CONT-04': 'own' }).decision).toBe(
        listed.includes(SESSION_ARN) ? 'allowed' : 'explicitDeny',
      )
    },
  )

  test.each([[[USER_ARN]], [['arn:aws:iam::444455556666:root']], [[SESSION_ARN.replace('mary', 'eve')]]])(
    'none of them: %j',
    (listed) => {
      expect(surely(session(listed))).toBe('explicitDeny: resource')
    },
  )

  test('a user has two levels', () => {
    expect(surely(byUser([USER_ARN, ROOT_ARN]))).toBe('allowed: identity')
    expect(verdictOf(byUser([USER_ARN])).open).toEqual(['CONT-04'])
    expect(verdictOf(byUser([ROOT_ARN])).open).toEqual(['CONT-04'])
    expect(surely(byUser([ROLE_ARN]))).toBe('explicitDeny: resource')
  })

  test('principals without an account are listed by themselves', () => {
    const service = (NotPrincipal: PrincipalElement) => surely({ as: who.service, resource: but(NotPrincipal) })
    expect(service({ Service: SERVICE })).toBe('implicitDeny: resource')
    expect(service({ Service: 'ec2.amazonaws.com' })).toBe('explicitDeny: resource')
    expect(surely({ as: who.anonymous, resource: but({ AWS: ROOT_ARN }) })).toBe('explicitDeny: resource')
  })
})

test('RES-11: a principal with a boundary is denied whatever is listed', () => {
  const boundary = [allow()]
  expect(surely({ ...session([SESSION_ARN, ROLE_ARN, ROOT_ARN]), boundary })).toBe('explicitDeny: resource')
  expect(surely({ ...byUser([USER_ARN, ROOT_ARN]), boundary })).toBe('explicitDeny: resource')
  expect(surely({ ...session(['*']), boundary })).toBe('explicitDeny: resource')
})

describe('inputs in doubt', () => {
  test('UNSP-13: federated users and the root user', () => {
    const federated = (AWS: string[]) =>
      verdictOf({ as: who.federatedUser, identity: [allow()], session: [allow()], resource: but({ AWS }) })
    expect(federated([ROOT_ARN, USER_ARN, FEDERATED_ARN])).toMatchObject({ decision: 'allowed', open: ['UNSP-13'] })
    expect(federated([FEDERATED_ARN])).toMatchObject({ decision: 'explicitDeny', open: ['UNSP-13'] })
    expect(federated([ROLE_ARN]).permitted).toEqual(['explicitDeny'])
    expect(verdictOf({ as: who.rootUser, resource: but({ AWS: ROOT_ARN }) })).toMatchObject({
      decision: 'allowed',
      open: ['UNSP-13'],
    })
  })

  test('UNSP-16: a role ARN of the right name and another path spares nobody', () => {
    const listed = [SESSION_ARN, 'arn:aws:iam::111122223333:role/Dev', ROOT_ARN]
    expect(verdictOf(session(listed))).toMatchObject({ decision: 'explicitDeny', open: ['UNSP-16'] })
  })

  test('UNSP-23: nor does another spelling', () => {
    const listed = [SESSION_ARN, 'ARN:aws:iam::111122223333:role/team/Dev', ROOT_ARN]
    expect(verdictOf(session(listed))).toMatchObject({ decision: 'explicitDeny', open: ['UNSP-23'] })
  })

  test('CONT-20: {"AWS": "*"} and a service', () => {
    expect(verdictOf({ as: who.service, resource: but({ AWS: '*' }) })).toMatchObject({
      decision: 'implicitDeny',
      permitted: ['explicitDeny', 'implicitDeny'],
      open: ['CONT-20'],
    })
  })

  test('CONT-16: a provider and who came from it', () => {
    const Federated = PROVIDER_ARN
    expect(verdictOf({ as: who.samlUser, resource: but({ Federated }) })).toMatchObject({
      decision: 'explicitDeny',
      permitted: ['explicitDeny', 'implicitDeny'],
      open: ['CONT-16'],
    })
  })
})

describe('principals without levels', () => {
  const spared = (as: who.Who, NotPrincipal: PrincipalElement, more: object = {}) =>
    surely({ as, resource: [grant('*'), ...but(NotPrincipal)], ...more })

  test('a provider’s caller is listed by its provider (RES-10)', () => {
    const trust = { kind: 'role-trust', resourceArn: ROLE_ARN } as const
    // A trust policy takes no NotPrincipal (TRUST-07); elsewhere what a provider names is open (CONT-16).
    expect(() => spared(who.samlUser, { Federated: PROVIDER_ARN }, trust)).toThrow('TRUST-07')
    const { permitted, open } = verdictOf({
      as: who.samlUser,
      resource: [grant('*'), ...but({ Federated: PROVIDER_ARN })],
    })
    expect([permitted, open]).toEqual([['allowed', 'explicitDeny'], ['CONT-16']])
    expect(
      verdictOf(
        { as: who.samlUser, resource: [grant('*'), ...but({ Federated: PROVIDER_ARN })] },
        { 'CONT-16': 'match' },
      ).decision,
    ).toBe('allowed')
  })

  test('everybody is listed by "*" (RES-12)', () => {
    expect(spared(who.anonymous, '*')).toBe('allowed: resource')
    expect(spared(who.roleSession, '*', { identity: [allow()] })).toBe('allowed: resource')
  })

  test('what stands beside a full list leaves no doubt (UNSP-16, UNSP-23)', () => {
    const AWS = [SESSION_ARN, ROLE_ARN, ROOT_ARN]
    for (const doubtful of ['arn:aws:iam::111122223333:role/Dev', ROLE_ARN.replace('iam', 'IAM')]) {
      expect(surely(session([...AWS, doubtful]))).toBe('allowed: identity')
      expect(verdictOf(session([SESSION_ARN, ROOT_ARN, doubtful])).open).not.toEqual([])
    }
  })

  test('what stands beside a full list is not asked (CONT-16, CONT-04)', () => {
    const AWS = [SESSION_ARN, ROLE_ARN, ROOT_ARN]
    const parts = { as: who.samlSession, identity: [allow()], resource: but({ AWS, Federated: PROVIDER_ARN }) }
    expect(surely(parts)).toBe('allowed: identity')
  })
})
