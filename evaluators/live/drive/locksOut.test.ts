import { expect, test } from 'vitest'
import { locksOut } from './locksOut.ts'

const told = (statement: object): boolean =>
  locksOut({
    Statement: [{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', ...statement }],
  } as never) !== undefined

test.each([
  {},
  { Principal: { AWS: '*' } },
  { Principal: { AWS: ['arn:aws:iam::111122223333:user/u', '111122223333'] } },
  { Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
  { Principal: { AWS: 'arn:aws:iam::111122223333:user/*' } },
  { Principal: undefined, NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/u' } },
  { Action: ['s3:GetObject', 's3:Delete*'] },
  { Action: 'S3:DeleteBucketPolicy' },
  { Action: '?3:GetObject' },
  { Action: undefined, NotAction: 's3:GetObject' },
  { Effect: 'deny' },
])('a Deny of everybody that may meet its own removal: %j', (statement) => {
  expect(told(statement)).toBe(true)
})

test.each([
  { Effect: 'Allow' },
  { Principal: { AWS: 'arn:aws:sts::111122223333:assumed-role/R/S' } },
  { Principal: { AWS: ['arn:aws:iam::111122223333:user/u', 'arn:aws:iam::111122223333:role/team/R'] } },
  { Action: ['s3:GetObject', 's3:Put*', 's3:DeleteObject*'] },
])('and one that cannot: %j', (statement) => {
  expect(told(statement)).toBe(false)
})
