import { describe, expect, test } from 'vitest'
import type { Scenario } from '../model/format/scenario.ts'
import type { Policy } from '../model/policyDocument.ts'
import { compile } from './compile.ts'
import { rulesOf } from './rulesOf.ts'
import * as who from './testing/who.ts'
import { allow, compiled, grant, OTHER_ACCOUNT, type Parts, refuse, scenarioOf } from './testing/world.ts'

const endpoint = [grant('*')]
const rules = (scenario: Scenario) => rulesOf({ marks: compiled(scenario).marks })

/** Of a user in its own account, through an endpoint, nothing is to be said but that its documents are well-formed. */
const plain = scenarioOf({ as: who.user, identity: [allow()], endpoint })
const WELL_FORMED = rules(plain).map(({ id }) => id)

/** What a world follows beyond well-formedness. */
const followed = (scenario: Scenario) =>
  rules(scenario)
    .filter(({ held }) => held)
    .map(({ id }) => id)
    .filter((id) => !WELL_FORMED.includes(id))
const followedBy = (parts: Parts) => followed(scenarioOf({ endpoint, ...parts }))

describe('a world that compiles keeps the rules by which others are refused', () => {
  const one = allow() as unknown as { [element: string]: never }
  const refusedBy = (policies: Partial<Scenario['policies']>) =>
    compile({ ...plain, policies: { ...plain.policies, ...policies } })
  const NotPrincipal = { Effect: 'Allow', NotPrincipal: '*', Action: '*' }
  const malformed: { readonly [rule: string]: Policy | { readonly resource: Policy } } = {
    'GRAM-01': { Version: '2020-01-01', Statement: one },
    'GRAM-02': { Statement: { Effect: 'Allow', Resource: '*' } },
    'GRAM-03': { Id: 'x', Statement: one },
    'GRAM-04': { Statement: { ...one, Action: {} } },
    'GRAM-05': { Statement: { ...one, Effect: 'allow' } },
    'GRAM-06': { text: '{"Statement":[],"Statement":[]}' },
    'GRAM-07': { Statement: { ...one, Sid: 'a b' } },
    'GRAM-08': { Statement: { ...one, Sid: 1 } },
    'GRAM-13': { Statement: { ...one, Extra: 'x' } },
    'GRAM-14': { resource: { Statement: NotPrincipal } },
    'GRAM-15': { Statement: { ...one, Action: 'GetObject' } },
    'COND-13': { Statement: { ...one, Condition: { Equals: {} } } },
  }

  test.each(Object.entries(malformed))('%s', (rule, document) => {
    const policies = 'resource' in document ? document : { identity: [document] }
    expect(refusedBy(policies as Partial<Scenario['policies']>)).toMatchObject({ rule })
  })

  test('and no others', () => {
    expect(WELL_FORMED).toEqual(Object.keys(malformed))
    expect(rules(plain).every(({ held }) => held)).toBe(true)
  })
})

describe('who asks', () => {
  test.each<[string, Parts, readonly string[]]>([
    ['a session of a role with a path', {}, ['EVAL-21', 'STS-10']],
    ['a session of a role without one', { as: roleSession('role/Dev') }, ['EVAL-21']],
    ['a federated user of a user with a path', { as: federatedUser('user/team/mary') }, []],
    ['somebody whose account begins with a zero', { as: userOf('011122223333'), owner: '011122223333' }, ['RES-18']],
    ['somebody whose account ends with one', { as: userOf('111122223330'), owner: '111122223330' }, []],
    ['a user on another account’s resource', { as: who.user, owner: OTHER_ACCOUNT }, ['EVAL-13']],
    ['nobody', { as: who.anonymous, owner: OTHER_ACCOUNT }, []],
  ])('%s', (_name, parts, expected) => {
    expect(followedBy(parts)).toEqual(expected)
  })

  test('SESS-11: a session whose caller is told', () => {
    const caller = { arn: who.USER_ARN, policies: [] }
    const scenario = scenarioOf({ endpoint })
    expect(followed({ ...scenario, session: { via: 'AssumeRole', caller } })).toEqual(['EVAL-21', 'SESS-11', 'STS-10'])
  })
})

describe('what limits', () => {
  const scps = [[allow()]]
  const rcps = [[refuse('*', { Resource: '*' })]]
  const boundary = [allow()]
  const session = [allow()]

  test.each<[string, Parts, readonly string[]]>([
    ['no endpoint policy', { as: who.user, endpoint: undefined as never }, ['VPCE-02']],
    ['SCPs', { as: who.user, scps }, ['SCP-01']],
    ['no level of SCPs or RCPs', { as: who.user, scps: [], rcps: [] }, []],
    ['RCPs', { as: who.user, rcps }, ['RCP-01']],
    ['SCPs across accounts', { as: who.user, scps, owner: OTHER_ACCOUNT }, ['EVAL-13', 'EVAL-16', 'SCP-01']],
    ['RCPs across accounts', { as: who.user, rcps, owner: OTHER_ACCOUNT }, ['EVAL-13', 'EVAL-16', 'RCP-01']],
    ['RCPs for nobody’s account', { as: who.anonymous, rcps, owner: OTHER_ACCOUNT }, ['RCP-01']],
    ['a boundary', { boundary }, ['EVAL-21', 'STS-10']],
    ['a session policy', { session }, ['EVAL-21', 'STS-10']],
    ['boundary and inline session policy', { boundary, session }, ['EVAL-21', 'SESS-18', 'STS-10']],
    ['boundary and managed session policy', { boundary, managed: [session] }, ['EVAL-21', 'SESS-18', 'STS-10']],
    ['boundary and no managed session policy', { boundary, managed: [] }, ['EVAL-21', 'STS-10']],
  ])('%s', (_name, parts, expected) => {
    const scenario = scenarioOf({ endpoint, ...parts })
    const { endpoint: _without, ...policies } = scenario.policies
    expect(followed('endpoint' in parts ? { ...scenario, policies } : scenario)).toEqual(expected)
  })
})

describe('what is asked for', () => {
  const trust = { kind: 'role-trust', action: 'sts:AssumeRole', resourceArn: who.ROLE_ARN } as const
  const key = { kind: 'kms-key', action: 'kms:Decrypt' } as const
  const resource = [grant('*')]
  const boundary = [allow()]

  test.each<[string, Parts, readonly string[]]>([
    ['a key', { ...key, as: who.user, resource, boundary }, ['EVAL-12']],
    ['a key of another account', { ...key, as: who.user, owner: OTHER_ACCOUNT }, ['EVAL-12', 'EVAL-13']],
    ['a key, by a service', { ...key, as: who.service }, ['EVAL-12']],
    ['a resource that says it is none of these', { kind: 'generic', as: who.user, resource, boundary }, []],
    ['a role', { ...trust, as: who.user }, ['EVAL-12', 'KEY-01']],
    ['a role with its trust policy', { ...trust, as: who.user, resource }, ['EVAL-12', 'KEY-01', 'TRUST-07']],
    ['a role, under a boundary', { ...trust, as: who.user, boundary }, ['EVAL-12', 'KEY-01', 'TRUST-04', 'PB-02']],
    [
      'a role, from another account',
      { ...trust, as: userOf(OTHER_ACCOUNT) },
      ['EVAL-12', 'EVAL-13', 'KEY-01', 'TRUST-03'],
    ],
    [
      'a role, from another account, under a boundary',
      { ...trust, as: userOf(OTHER_ACCOUNT), boundary },
      ['EVAL-12', 'EVAL-13', 'KEY-01', 'TRUST-03', 'PB-02'],
    ],
    [
      'a role, with a session policy',
      { ...trust, session: [allow()] },
      ['EVAL-12', 'EVAL-21', 'STS-10', 'KEY-01', 'TRUST-04'],
    ],
    ['a role, by a service', { ...trust, as: who.service }, ['EVAL-12', 'KEY-01', 'TRUST-09']],
    ['a role, by a web identity', { ...trust, as: who.webUser }, ['EVAL-12', 'KEY-01']],
  ])('%s', (_name, parts, expected) => {
    expect(followedBy(parts)).toEqual(expected)
  })
})

function roleSession(resource: string): who.Who {
  const { principal, ...rest } = who.roleSession
  return { ...rest, principal: { ...principal, issuer: `arn:aws:iam::111122223333:${resource}` } as typeof principal }
}

function federatedUser(resource: string): who.Who {
  const { principal, ...rest } = who.federatedUser
  return { ...rest, principal: { ...principal, issuer: `arn:aws:iam::111122223333:${resource}` } as typeof principal }
}

function userOf(account: string): who.Who {
  return { principal: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/mary` } }
}
