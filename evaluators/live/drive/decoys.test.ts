import { expect, test } from 'vitest'
import type { Scenario } from '../../../model/format/scenario.ts'
import { decoysOf } from './decoys.ts'

const scenario = (...conditions: object[]): Scenario =>
  ({
    principal: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' },
    policies: { identity: [{ Statement: conditions.map((Condition) => ({ Condition })) }] },
    resourceAccount: '111122223333',
    requests: [],
  }) as never

test('are named like the keys that are looked at, and hold what is asked for', () => {
  const decoys = decoysOf(
    scenario(
      { StringLike: { 'S3:Prefix': ['home/*', 'a'] }, Bool: { 'aws:SecureTransport': true } },
      { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
    ),
  )
  expect(decoys).toEqual([
    {
      headers: { prefix: 'home/x', securetransport: 'true', sourceip: '10.0.0.0', 'x-forwarded-for': '10.0.0.0' },
      query: {},
    },
    { headers: {}, query: { SecureTransport: 'true', SourceIp: '10.0.0.0' } },
    { headers: { prefix: 'a' }, query: {} },
  ])
})

test('there are none of keys that a server says to be anybody’s, of unknown ones, and of values that no header holds', () => {
  expect(decoysOf(scenario({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), ['aws:sourceip'])).toEqual([])
  expect(decoysOf(scenario({ StringEquals: { 'aws:CurrentTime': 'x', constructor: 'x', __proto__: 'x' } }))).toEqual([])
  expect(decoysOf(scenario({ StringEquals: { 's3:prefix': ['', 'a\nb', '${aws:username}', 'é'] } }))).toEqual([])
  expect(decoysOf(scenario({ StringEquals: { 'aws:Referer': 'a' } }))).toEqual([
    { headers: {}, query: { Referer: 'a' } },
  ])
  expect(decoysOf(scenario({ StringEquals: null }, []))).toEqual([])
})
