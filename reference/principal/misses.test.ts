import { expect, test } from 'vitest'
import type { PrincipalElement } from '../../model/policyDocument.ts'
import { rulesOf } from '../rulesOf.ts'
import * as who from '../testing/who.ts'
import { scenarioOf } from '../testing/world.ts'
import { missesOf } from './misses.ts'
import { requesterOf } from './requester.ts'

const { ROLE_ARN, SESSION_ARN, USER_ARN, FEDERATED_ARN, SERVICE, PROVIDER_ARN } = who

/** The rules by which an element passes the requester by. */
function misses(as: who.Who, element: PrincipalElement | undefined): string {
  const rules = missesOf(element, requesterOf(scenarioOf({ as })))
  return rulesOf({ marks: rules.map((rule) => rule * 2 + 1) })
    .map(({ id }) => id)
    .join(' ')
}

test.each([
  ['a role of another name (RES-A4)', 'arn:aws:iam::111122223333:role/Other', 'RES-A4'],
  ['a session with a wildcard (RES-A6)', 'arn:aws:sts::111122223333:assumed-role/Dev/*', 'RES-A6'],
  ['another session', 'arn:aws:sts::111122223333:assumed-role/Dev/eve', ''],
  ['a wildcard inside (RES-13)', 'arn:aws:iam::111122223333:role/team/*', 'RES-13'],
  ['a question mark inside (RES-13)', 'arn:aws:iam::111122223333:role/team/De?', 'RES-13'],
  ['a group (RES-19)', 'arn:aws:iam::111122223333:group/devs', 'RES-19'],
  ['the role in other letters (RES-15)', ROLE_ARN.replace('Dev', 'dev'), 'RES-15'],
  ['a user in other letters is not the requester', USER_ARN.replace('mary', 'Mary'), ''],
  ['a unique id (RES-A17)', 'AROAEXAMPLE123', 'RES-A17'],
  ['a unique id of a user (RES-A17)', 'AIDAEXAMPLE123', 'RES-A17'],
  ['what only begins like one', 'AROAEXAMPLE:session', ''],
  ['what only ends like one', 'XAROAEXAMPLE', ''],
  ['the role itself', ROLE_ARN, ''],
  ['everybody', '*', ''],
])('a role session and %s', (_about, value, expected) => {
  expect(misses(who.roleSession, { AWS: value })).toBe(expected)
})

test('who is named is not passed by', () => {
  expect(misses(who.user, { AWS: USER_ARN })).toBe('')
  expect(misses(who.federatedUser, { AWS: [FEDERATED_ARN, USER_ARN] })).toBe('')
})

test('the session in other letters (RES-15)', () => {
  expect(misses(who.federatedUser, { AWS: FEDERATED_ARN.replace('Carol', 'carol') })).toBe('RES-15')
  expect(misses(who.federatedUser, { AWS: USER_ARN.replace('mary', 'Mary') })).toBe('RES-15')
})

test('a role is somebody that only users and role sessions are not (RES-A4)', () => {
  expect(misses(who.user, { AWS: ROLE_ARN })).toBe('RES-A4')
  expect(misses(who.federatedUser, { AWS: ROLE_ARN })).toBe('')
  expect(misses(who.rootUser, { AWS: ROLE_ARN })).toBe('')
})

test('a service is not the session of the role that it assumed (RES-A13b)', () => {
  expect(misses(who.roleSession, { Service: SERVICE })).toBe('RES-A13b')
  expect(misses(who.user, { Service: SERVICE })).toBe('')
  expect(misses(who.roleSession, { AWS: SESSION_ARN })).toBe('')
})

test('a provider, and a session that came from one (RES-A14b)', () => {
  expect(misses(who.samlSession, { Federated: PROVIDER_ARN })).toBe('RES-A14b')
  expect(misses(who.roleSession, { Federated: PROVIDER_ARN })).toBe('')
  expect(misses(who.samlSession, { AWS: SESSION_ARN })).toBe('')
})

test('each rule once, and none for everybody or nobody named', () => {
  expect(
    misses(who.roleSession, { AWS: ['arn:aws:iam::111122223333:role/A', 'arn:aws:iam::111122223333:role/B'] }),
  ).toBe('RES-A4')
  expect(misses(who.samlSession, '*')).toBe('')
  expect(misses(who.samlSession, undefined)).toBe('')
})
