import { expect, test } from 'vitest'
import type { Scenario } from '../../model/format/scenario.ts'
import * as who from '../testing/who.ts'
import { allow, OTHER_ACCOUNT, scenarioOf } from '../testing/world.ts'
import { type Requester, requesterOf, sameRequester } from './requester.ts'

const base = requesterOf(scenarioOf({}))

/** One change of each member. */
const CHANGES: Required<{ readonly [member in keyof Requester]: Requester[member] }> = {
  type: 'IAMUser',
  arn: who.USER_ARN,
  issuer: who.USER_ARN,
  account: OTHER_ACCOUNT,
  partition: 'aws-cn',
  sameAccount: false,
  serviceLinked: true,
  hasBoundary: true,
  asksTrust: true,
  federatedSession: true,
}

test.each(Object.entries(CHANGES))('requesters differ by %s', (member, value) => {
  const other = { ...base, [member]: value }
  expect(sameRequester(base, other)).toBe(false)
  expect(sameRequester(other, base)).toBe(false)
})

test('a requester is the same in another scenario of the same kind', () => {
  expect(sameRequester(base, requesterOf(scenarioOf({ identity: [allow()] })))).toBe(true)
})

test('what a requester is, from the scenario', () => {
  expect(requesterOf(scenarioOf({ as: who.samlSession, boundary: [allow()], kind: 'role-trust' }))).toEqual({
    type: 'AssumedRole',
    arn: who.SESSION_ARN,
    issuer: who.ROLE_ARN,
    account: '111122223333',
    partition: 'aws',
    sameAccount: true,
    serviceLinked: false,
    hasBoundary: true,
    asksTrust: true,
    federatedSession: true,
  })
})

test('sessions that came from an identity provider (CONT-16)', () => {
  const via = (name: NonNullable<who.Who['session']>['via']) =>
    requesterOf(scenarioOf({ as: { ...who.roleSession, session: { via: name } } })).federatedSession
  expect(via('AssumeRoleWithWebIdentity')).toBe(true)
  expect(via('AssumeRole')).toBe(false)
})

test('only sessions of service-linked roles are service-linked (SCP-01, RCP-01)', () => {
  expect(requesterOf(scenarioOf({ as: who.serviceLinked })).serviceLinked).toBe(true)
  for (const as of [who.roleSession, who.user, who.federatedUser, who.rootUser, who.service, who.anonymous])
    expect(requesterOf(scenarioOf({ as })).serviceLinked).toBe(false)
})

test('services, providers and nobody have no account (EVAL-17, EVAL-18, TRUST-05)', () => {
  for (const as of [who.service, who.samlUser, who.webUser, who.anonymous]) {
    const { account, partition, sameAccount } = requesterOf(scenarioOf({ as }) satisfies Scenario)
    expect([account, partition, sameAccount]).toEqual([undefined, undefined, false])
  }
})
