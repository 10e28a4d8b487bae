import { describe, expect, it } from 'vitest'
import type { Statement } from '../model/policyDocument.ts'
import { mayBeRefused } from './mayBeRefused.ts'
import * as who from './testing/who.ts'
import { ACCOUNT, OTHER_ACCOUNT, type Parts, scenarioOf } from './testing/world.ts'

const allow = (more: Partial<Statement>): Statement => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  ...more,
})
const GROUP = 'arn:aws:iam::111122223333:group/Admins'
const short = allow({ Resource: ['arn:aws:s3:::b/k', 'arn:aws:s3:::b'.slice(0, 11)] })

describe('mayBeRefused', () => {
  it.each<[string, Parts]>([
    ['an identity policy', { identity: [short] }],
    ['a boundary', { boundary: [short] }],
    ['a session policy', { session: [short] }],
    ['a managed session policy', { managed: [[short]] }],
    ['a resource policy', { resource: [{ ...short, Principal: '*' }] }],
    ['an SCP', { scps: [[allow({})], [short]] }],
    ['an RCP', { rcps: [[{ ...short, Effect: 'Deny', Principal: '*', Resource: ['*', 'arn:aws:s3'] }]] }],
    ['an endpoint policy', { endpoint: [{ ...short, Principal: '*' }] }],
    ['a second statement', { identity: [allow({}), short] }],
    ['a NotResource', { identity: [{ Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:sqs' }] }],
    ['a statement whose action no request has', { identity: [{ ...short, Action: 'sqs:SendMessage' }] }],
  ])('holds for a short pattern in %s (CONT-11)', (_, parts) => {
    expect(mayBeRefused(scenarioOf(parts))).toBe(true)
  })

  it.each<[string, Parts]>([
    ['an empty list', { identity: [allow({ Action: [] })] }],
    ['a role of another path', { resource: [allow({ Principal: { AWS: otherPath() }, Action: 'sqs:SendMessage' })] }],
    ['a role in another spelling', { resource: [allow({ Principal: { AWS: who.ROLE_ARN.replace('iam', 'IAM') } })] }],
  ])('holds for %s, of which nothing is said (UNSP)', (_, parts) => {
    expect(mayBeRefused(scenarioOf(parts))).toBe(true)
  })

  it.each([
    'arn:aws:iam::111122223333:role/*',
    'arn:aws:iam::111122223333:user/m?ry',
    'arn:aws:sts::111122223333:assumed-role/R/*', // RES-A6
    GROUP, // RES-19
    'arn:aws-cn:iam::444455556666:group/path/Admins',
  ])('holds for the principal %s, which can only be nobody (RES-13)', (AWS) => {
    const deny = { Effect: 'Deny', Action: 's3:*' } as const
    expect(mayBeRefused(scenarioOf({ resource: [allow({ Principal: { AWS } })] }))).toBe(true)
    expect(mayBeRefused(scenarioOf({ resource: [allow({ Principal: { AWS: [who.USER_ARN, AWS] } })] }))).toBe(true)
    expect(mayBeRefused(scenarioOf({ resource: [{ ...deny, NotPrincipal: { AWS } }] }))).toBe(true)
  })

  it('holds for a condition without values, which may be none at all (CONT-13)', () => {
    const under = (Condition: NonNullable<Statement['Condition']>) =>
      mayBeRefused(scenarioOf({ identity: [allow({ Condition })] }))
    expect(under({ StringEquals: { k: [] } })).toBe(true)
    expect(under({ StringEquals: { k: 'a', l: ['b'] }, StringLike: { k: 'a', l: [] } })).toBe(true)
    expect(under({ StringEquals: { k: 'a', l: ['b'] }, Bool: { k: true }, Null: {} })).toBe(false)
  })

  it('holds for Sids that IAM would not take, where other services may (GRAM-07)', () => {
    const named = (...sids: (string | undefined)[]) =>
      mayBeRefused(
        scenarioOf({ resource: sids.map((Sid) => allow({ Principal: '*', ...(Sid !== undefined && { Sid }) })) }),
      )
    for (const sid of ['a b', 'a-b', 'ü', 'a\n']) expect(named(sid)).toBe(true)
    expect(named('A', 'B', 'A')).toBe(true)
    expect(named('A', 'B', 'b', 'c1')).toBe(false)
    expect(named(undefined, undefined, '')).toBe(false)
    expect(mayBeRefused(scenarioOf({ scps: [[allow({ Sid: 'a b' })]] }))).toBe(true)
  })

  it('reads documents that are given as text', () => {
    const given = (statement: Statement) => {
      const scenario = scenarioOf({})
      const text = JSON.stringify({ Statement: statement })
      return mayBeRefused({ ...scenario, policies: { identity: [{ text }] } })
    }
    expect([given(short), given(allow({}))]).toEqual([true, false])
  })

  it('holds for what the reference refuses itself', () => {
    const scenario = scenarioOf({})
    expect(mayBeRefused({ ...scenario, policies: { identity: [{ Statement: 'none' }] } })).toBe(true)
  })

  it.each<[string, Parts]>([
    ['whole ARNs', { identity: [allow({ Resource: 'arn:aws:s3:::b' })] }],
    ['stars', { identity: [allow({ Resource: ['*', '**'] })] }],
    ['principals that are certain', { resource: [allow({ Principal: '*' })] }],
    ['everybody', { resource: [allow({ Principal: { AWS: ['*', who.ROLE_ARN, ACCOUNT] } })] }],
    ['a user whose path is like a group', { resource: [allow({ Principal: { AWS: userIn('group/') } })] }],
    ['one whose path holds the ARN of a group', { resource: [allow({ Principal: { AWS: userIn(`${GROUP}/`) } })] }],
    ['a service, and no AWS principal', { resource: [allow({ Principal: { Service: 's3.amazonaws.com' } })] }],
    ['a role of another path that is of another account', { resource: [allow({ Principal: { AWS: elsewhere() } })] }],
    ['a principal that another point leaves open (CONT-16)', { as: who.samlSession, resource: [providers()] }],
    ['a service under {"AWS": "*"} (CONT-20)', { as: who.service, resource: [allow({ Principal: { AWS: '*' } })] }],
  ])('does not hold for %s', (_, parts) => {
    expect(mayBeRefused(scenarioOf(parts))).toBe(false)
  })
})

/** The test world's role with a path that is not its own. */
function otherPath(): string {
  const { issuer } = scenarioOf({}).principal
  return (issuer ?? '').replace(':role/', ':role/elsewhere/')
}

function elsewhere(): string {
  return otherPath().replace(ACCOUNT, OTHER_ACCOUNT)
}

function userIn(path: string): string {
  return who.USER_ARN.replace('user/', `user/${path}`)
}

function providers(): Statement {
  return allow({ Principal: { Federated: who.PROVIDER_ARN } })
}
