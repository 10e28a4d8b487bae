import { describe, expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { inexpressible } from './inexpressible.ts'

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const document = { Version: '2012-10-17', Statement: [statement] } as const
const world: Scenario = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
    issuer: 'arn:aws:iam::111122223333:role/R',
  },
  session: { via: 'AssumeRole', inline: document },
  policies: { identity: [document] },
  resourceAccount: '111122223333',
  requests: [],
} as Scenario

test('a role, a session by AssumeRole and plain policies can be set up', () => {
  expect(inexpressible(world)).toBeUndefined()
})

test.each<[string, Partial<Scenario>]>([
  ['a principal of type Root', { principal: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' } }],
  [
    'a principal outside the partition aws',
    { principal: { ...world.principal, arn: 'arn:aws-cn:sts::1:assumed-role/R/S' } },
  ],
  ['a session by AssumeRoleWithSAML', { session: { via: 'AssumeRoleWithSAML' } }],
  [
    'managed session policies',
    { session: { via: 'AssumeRole', managed: [{ arn: 'arn:aws:iam::aws:policy/A', document }] } },
  ],
  ['a policy of kind boundary', { policies: { identity: [], boundary: document } }],
  ['a policy as text', { policies: { identity: [{ text: '{}' } as never] } }],
  [
    'conditions',
    { session: { via: 'AssumeRole', inline: { ...document, Statement: { ...statement, Condition: {} } } as never } },
  ],
  [
    'policy variables',
    { policies: { identity: [{ ...document, Statement: { ...statement, Resource: '${aws:username}' } } as never] } },
  ],
])('%s cannot', (reason, change) => {
  expect(inexpressible({ ...world, ...change })).toBe(reason)
})

describe('with conditions', () => {
  const conditions = {
    operators: ['StringLike', 'ForAnyValue'],
    keys: ['s3:prefix', 'aws:username', 'aws:Referer'],
    variables: ['aws:Referer', 'aws:username'],
    ofUsers: ['aws:username'],
  }
  const asked = (Condition: object, change: Partial<Scenario> = {}): string | undefined =>
    inexpressible(
      {
        ...world,
        policies: { identity: [{ ...document, Statement: [{ ...statement, Condition }] } as never] },
        ...change,
      },
      { conditions },
    )
  const user = (name: string): Partial<Scenario> => {
    const { session: _, ...others } = world
    return {
      ...others,
      session: undefined,
      principal: { type: 'IAMUser', arn: `arn:aws:iam::111122223333:user/a/${name}` },
    } as never
  }

  test('those that the server has can be set up, in any letter case of their keys', () => {
    expect(
      asked({ StringLike: { 'S3:Prefix': 'a' }, 'ForAnyValue:StringLike': { 'aws:referer': '${aws:Referer}' } }),
    ).toBeUndefined()
  })

  test.each<[string, object]>([
    ['the condition operator ArnLike', { ArnLike: { 's3:prefix': 'a' } }],
    ['the condition operator IfExists', { StringLikeIfExists: { 's3:prefix': 'a' } }],
    ['the condition key aws:CurrentTime', { StringLike: { 'aws:CurrentTime': 'a' } }],
    ['the condition key constructor', { StringLike: { constructor: 'a' } }],
    ['policy variables of s3:prefix', { StringLike: { 'aws:Referer': "x${s3:prefix, 'a'}" } }],
    ['aws:username in a session', { StringLike: { 'aws:username': 'a' } }],
  ])('%s cannot', (reason, condition) => {
    expect(asked(condition)).toContain(reason.replace('aws:CurrentTime', 'aws:currenttime'))
  })

  test('a user whose name is looked at has to have one that servers take', () => {
    const condition = { StringLike: { 'aws:username': 'mary' } }
    const { policies: _, ...mary } = user('mary')
    const { policies: __, ...short } = user('m')
    expect(asked(condition, mary)).toBeUndefined()
    expect(asked(condition, short)).toContain('whose name some servers refuse')
  })
})
