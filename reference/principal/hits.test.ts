import { describe, expect, test } from 'vitest'
import type { PrincipalElement } from '../../model/policyDocument.ts'
import * as who from '../testing/who.ts'
import {
  ACCOUNT,
  allow,
  grant,
  marksOf,
  OTHER_ACCOUNT,
  type Parts,
  refuse,
  surely,
  verdictOf,
} from '../testing/world.ts'

const { ROOT_ARN, ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE, PROVIDER_ARN } = who

/** Everybody whom a Deny may hit; those with identity policies may do anything, the resource policy denies. */
const EVERYBODY = {
  session: who.roleSession,
  user: who.user,
  federated: who.federatedUser,
  root: who.rootUser,
  service: who.service,
  anonymous: who.anonymous,
}
const ALL = Object.keys(EVERYBODY)

/** RES-TABLE-C, row by row: whom a Deny hits, from the same account and from another. */
const TABLE_C: [string, PrincipalElement, string[]][] = [
  ['a role ARN hits every session of the role', { AWS: ROLE_ARN }, ['session']],
  ['a session ARN hits that session', { AWS: SESSION_ARN }, ['session']],
  ['another session ARN', { AWS: SESSION_ARN.replace('mary', 'eve') }, []],
  ['a user ARN hits the user and its federated users', { AWS: USER_ARN }, ['user', 'federated']],
  ['a federated-user ARN hits that federated user', { AWS: FEDERATED_ARN }, ['federated']],
  ['"*" hits everybody', '*', ALL],
  ['Service hits that service', { Service: SERVICE }, ['service']],
  ['another service', { Service: 'ec2.amazonaws.com' }, []],
  ['several', { AWS: [ROLE_ARN, USER_ARN], Service: SERVICE }, ['session', 'user', 'federated', 'service']],
  ['another account', { AWS: '999988887777' }, []],
]

describe.each([
  ['the same account', ACCOUNT],
  ['another account', OTHER_ACCOUNT],
])('RES-TABLE-C, a resource of %s', (_name, owner) => {
  test.each(TABLE_C)('%s', (_row, principal, hit) => {
    for (const [name, as] of Object.entries(EVERYBODY)) {
      const said = surely({
        as,
        owner,
        identity: hasPolicies(name) ? [allow()] : undefined,
        resource: [refuse(principal)],
      })
      if (hit.includes(name)) expect(said, name).toBe('explicitDeny: resource')
      else expect(said, name).not.toContain('explicitDeny')
    }
  })
})

function hasPolicies(name: string): boolean {
  return name === 'session' || name === 'user' || name === 'federated'
}

describe('the account', () => {
  test.each([ROOT_ARN, ACCOUNT])('%s hits all of it from another account', (AWS) => {
    for (const as of [who.roleSession, who.user, who.federatedUser, who.rootUser])
      expect(surely({ as, owner: OTHER_ACCOUNT, resource: [refuse({ AWS })] })).toBe('explicitDeny: resource')
    expect(surely({ as: who.service, owner: OTHER_ACCOUNT, resource: [refuse({ AWS })] })).not.toContain('explicit')
  })

  test('in the account itself it hits the root user for certain, the others by UNSP-20', () => {
    const resource = [refuse({ AWS: ROOT_ARN })]
    expect(surely({ as: who.rootUser, resource })).toBe('explicitDeny: resource')
    for (const as of [who.roleSession, who.user, who.federatedUser])
      expect(verdictOf({ as, resource })).toMatchObject({ decision: 'explicitDeny', open: ['UNSP-20'] })
  })
})

describe('in doubt', () => {
  test('CONT-20: {"AWS": "*"} and a service', () => {
    const resource = [refuse({ AWS: '*' })]
    expect(verdictOf({ as: who.service, resource })).toMatchObject({
      decision: 'explicitDeny',
      permitted: ['explicitDeny', 'implicitDeny'],
      open: ['CONT-20'],
    })
    for (const as of [who.anonymous, who.roleSession, who.rootUser])
      expect(surely({ as, resource })).toBe('explicitDeny: resource')
  })

  test('CONT-16: a provider and a session that came from one', () => {
    const parts = { as: who.samlSession, identity: [allow()], resource: [refuse({ Federated: PROVIDER_ARN })] }
    expect(verdictOf(parts)).toMatchObject({
      decision: 'allowed',
      permitted: ['allowed', 'explicitDeny'],
      open: ['CONT-16'],
    })
  })

  test.each([
    ['UNSP-16', 'arn:aws:iam::111122223333:role/Dev'],
    ['UNSP-23', 'arn:AWS:iam::111122223333:role/team/Dev'],
  ])('%s: %s names nobody', (id, AWS) => {
    const parts = { identity: [allow()], resource: [refuse({ AWS })] }
    expect(verdictOf(parts)).toMatchObject({ decision: 'allowed', open: [id] })
  })

  test('RES-TABLE-C is marked as it came out', () => {
    const marks = (parts: Parts) => marksOf(parts).filter((mark) => mark.endsWith('RES-TABLE-C'))
    const deny = (AWS: string) => ({ identity: [allow()], resource: [refuse({ AWS })] })
    expect(marks(deny('arn:aws:iam::111122223333:role/Dev'))).toEqual(['!RES-TABLE-C']) // UNSP-16
    expect(marks(deny(USER_ARN))).toEqual(['!RES-TABLE-C'])
    expect(marks(deny(ROOT_ARN))).toEqual(['RES-TABLE-C']) // UNSP-20
    expect(marks({ as: who.service, resource: [refuse({ AWS: '*' })] })).toEqual(['RES-TABLE-C']) // CONT-20
  })

  test('CONT-16: a caller from a provider, and a Deny of all but that provider', () => {
    const but = (as: who.Who, Federated: string) => {
      const resource = [grant('*'), { Effect: 'Deny', NotPrincipal: { Federated }, Action: '*' } as const]
      return verdictOf({ as, resource }, { 'CONT-16': 'match' }).decision
    }
    expect(but(who.webUser, 'accounts.google.com')).toBe('allowed')
    expect(but(who.webUser, 'cognito-identity.amazonaws.com')).toBe('explicitDeny')
    expect(but(who.samlUser, PROVIDER_ARN)).toBe('allowed')
  })

  test('no doubt remains where another value is certain', () => {
    const AWS = ['arn:aws:iam::111122223333:role/Dev', ROOT_ARN, SESSION_ARN]
    expect(surely({ identity: [allow()], resource: [refuse({ AWS })] })).toBe('explicitDeny: resource')
  })
})
