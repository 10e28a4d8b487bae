import { describe, expect, test } from 'vitest'
import type { PrincipalElement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import { scenarioOf } from '../testing/world.ts'
import { reachesOf } from './form.ts'
import { requesterOf } from './requester.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE, PROVIDER_ARN } = who

function forms(as: who.Who, element: PrincipalElement, kind: 'generic' | 'role-trust' = 'generic'): string {
  const reaches = reachesOf(element, requesterOf(scenarioOf({ as, kind })))
  return reaches.map(({ form }) => form).join(' ') || 'nobody'
}

/** Value of Principal.AWS, and how it reaches session, user, federated user, root user, service, anonymous. */
const AWS: [string, string][] = [
  [ROOT_ARN, 'account account account rootUser nobody nobody'],
  ['111122223333', 'account account account rootUser nobody nobody'], // RES-A2
  ['arn:aws:iam::444455556666:root', 'nobody nobody nobody nobody nobody nobody'],
  ['11112222333', 'nobody nobody nobody nobody nobody nobody'], // RES-18
  [ROLE_ARN, 'role nobody nobody nobody nobody nobody'], // RES-A3, RES-A4
  ['arn:aws:iam::111122223333:role/Other', 'nobody nobody nobody nobody nobody nobody'],
  ['arn:aws:iam::111122223333:role/Dev', 'wrongPath nobody nobody nobody nobody nobody'], // RES-14
  ['arn:aws:iam::444455556666:role/team/Dev', 'nobody nobody nobody nobody nobody nobody'],
  ['arn:aws:iam::111122999999:role/Dev', 'nobody nobody nobody nobody nobody nobody'], // RES-18
  [SESSION_ARN, 'session nobody nobody nobody nobody nobody'], // RES-A5
  ['arn:aws:sts::111122223333:assumed-role/Dev/eve', 'nobody nobody nobody nobody nobody nobody'],
  ['arn:aws:sts::111122223333:assumed-role/Dev/*', 'nobody nobody nobody nobody nobody nobody'], // RES-A6
  ['arn:aws:iam::111122223333:role/team/*', 'nobody nobody nobody nobody nobody nobody'], // RES-13
  ['arn:aws:iam::111122223333:*', 'nobody nobody nobody nobody nobody nobody'],
  [USER_ARN, 'nobody user issuingUser nobody nobody nobody'], // RES-A7, RES-A8
  ['arn:aws:iam::111122223333:user/Mary', 'nobody nobody nobody nobody nobody nobody'], // RES-15
  ['arn:aws:iam::111122223333:group/mary', 'nobody nobody nobody nobody nobody nobody'], // RES-19
  [FEDERATED_ARN, 'nobody nobody federatedUser nobody nobody nobody'], // RES-A9
  ['AROAEXAMPLE', 'nobody nobody nobody nobody nobody nobody'], // RES-A17
  ['*', 'awsStar awsStar awsStar awsStar awsStar awsStar'],
  ['ARN:aws:iam::111122223333:role/team/Dev', 'otherSpelling nobody nobody nobody nobody nobody'], // UNSP-23
  ['arn:aws:iam::111122223333:ROOT', 'otherSpelling otherSpelling otherSpelling otherSpelling nobody nobody'],
]

describe('Principal.AWS', () => {
  test.each(AWS)('%s', (value, row) => {
    const all = [who.roleSession, who.user, who.federatedUser, who.rootUser, who.service, who.anonymous]
    expect(all.map((as) => forms(as, { AWS: value })).join(' ')).toBe(row)
  })
})

describe('other kinds', () => {
  test('Service reaches the service alone (RES-A13, RES-A13b)', () => {
    expect(forms(who.service, { Service: [SERVICE] })).toBe('service')
    expect(forms(who.service, { Service: 'ec2.amazonaws.com' })).toBe('nobody')
    expect(forms(who.roleSession, { Service: SERVICE })).toBe('nobody')
    expect(forms(who.service, { AWS: SERVICE })).toBe('nobody')
    expect(forms(who.roleSession, { Service: SESSION_ARN })).toBe('nobody')
    expect(forms(who.user, { Federated: USER_ARN }, 'role-trust')).toBe('nobody')
  })

  test('Federated reaches callers from the provider, in trust policies (RES-A14, CONT-16)', () => {
    expect(forms(who.samlUser, { Federated: PROVIDER_ARN }, 'role-trust')).toBe('provider')
    expect(forms(who.samlUser, { Federated: 'arn:aws:iam::111122223333:saml-provider/X' }, 'role-trust')).toBe('nobody')
    expect(forms(who.webUser, { Federated: 'accounts.google.com' }, 'role-trust')).toBe('provider')
    expect(forms(who.samlSession, { Federated: PROVIDER_ARN }, 'role-trust')).toBe('nobody')
    expect(forms(who.samlSession, { Federated: PROVIDER_ARN })).toBe('sessionProvider')
    expect(forms(who.samlUser, { Federated: PROVIDER_ARN })).toBe('sessionProvider')
    expect(forms(who.roleSession, { Federated: PROVIDER_ARN })).toBe('nobody')
    expect(forms(who.samlUser, { AWS: PROVIDER_ARN }, 'role-trust')).toBe('nobody')
  })

  test('RES-12: a whole star reaches everybody', () => {
    for (const as of Object.values(who)) if (typeof as === 'object') expect(forms(as, '*')).toBe('star')
  })

  test('RES-05: an array is OR, and so is a map of several kinds', () => {
    expect(forms(who.roleSession, { AWS: [USER_ARN, ROLE_ARN, SESSION_ARN], Service: SERVICE })).toBe('role session')
    expect(forms(who.service, { AWS: ROOT_ARN, Service: SERVICE })).toBe('service')
  })

  test('RES-18: leading zeros of an account count', () => {
    const zeros = { principal: { type: 'IAMUser', arn: 'arn:aws:iam::001122223333:user/u' } } as const
    expect(forms(zeros, { AWS: '001122223333' })).toBe('account')
    expect(forms(zeros, { AWS: '1122223333' })).toBe('nobody')
  })
})
