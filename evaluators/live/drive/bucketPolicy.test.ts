import { expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { bucketPolicy, unbucketed } from './bucketPolicy.ts'

const principal = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/R/S',
  issuer: 'arn:aws:iam::111122223333:role/team/R',
} as const
const world = (...Statement: object[]): Scenario =>
  ({ principal, policies: { identity: [], resource: { Version: '2012-10-17', Statement } } }) as never
const names = {
  arn: 'arn:aws:sts::000000000000:assumed-role/an-1/assume-nothing',
  issuer: 'arn:aws:iam::000000000000:role/an-1',
  account: '000000000000',
}

test('a bucket has what is about it, and no statement about another', () => {
  const scenario = world(
    { Effect: 'Allow', Principal: '*', Resource: ['arn:aws:s3:::blue/*', 'arn:aws:s3:::bluebell/x'] },
    { Effect: 'Deny', Principal: '*', Resource: 'arn:aws:s3:::red' },
    { Effect: 'Deny', Principal: '*', Resource: '*' },
  )
  expect(bucketPolicy('blue', scenario)?.Statement).toEqual([
    { Effect: 'Allow', Principal: '*', Resource: ['arn:aws:s3:::blue/*'] },
    { Effect: 'Deny', Principal: '*', Resource: ['arn:aws:s3:::blue', 'arn:aws:s3:::blue/*'] },
  ])
  expect(bucketPolicy('red', world({ Resource: 'arn:aws:s3:::blue' }))).toBeUndefined()
  expect(bucketPolicy('blue', { ...scenario, policies: { identity: [] } })).toBeUndefined()
})

test('names its principals as the server does: whole names, and those of others as they are', () => {
  const AWS = [principal.arn, principal.issuer, '111122223333', 'arn:aws:iam::111122223333:root', `${principal.arn}x`]
  const renamed = [names.arn, names.issuer, '000000000000', 'arn:aws:iam::000000000000:root', `${principal.arn}x`]
  const at = (statement: object): unknown =>
    bucketPolicy(
      'blue',
      world({ ...statement, Resource: '*', Condition: { StringEquals: { k: principal.arn } } }),
      names,
    )?.Statement
  expect(at({ Principal: { AWS } })).toMatchObject([
    { Principal: { AWS: renamed }, Condition: { StringEquals: { k: principal.arn } } },
  ])
  expect(at({ NotPrincipal: { AWS: principal.issuer, Service: 'ec2.amazonaws.com' } })).toMatchObject([
    { NotPrincipal: { AWS: names.issuer, Service: 'ec2.amazonaws.com' } },
  ])
  expect(at({ Principal: '*' })).toMatchObject([{ Principal: '*' }])
})

test('resources that no bucket policy can name', () => {
  const asked = (statement: object) => unbucketed({ Statement: [statement] } as never)
  expect(asked({ Resource: ['arn:aws:s3:::blue', 'arn:aws:s3:::blue/*', '*'] })).toBeUndefined()
  expect(asked({ Resource: 'arn:aws:s3:::bl*' })).toContain('of one bucket')
  expect(asked({ Resource: 'arn:aws:s3:::${aws:username}/x' })).toContain('of one bucket')
  expect(asked({})).toContain('of one bucket')
  expect(asked({ NotResource: 'arn:aws:s3:::blue' })).toBe('NotResource in a bucket policy')
})
