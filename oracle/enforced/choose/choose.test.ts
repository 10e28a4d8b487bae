import { expect, it } from 'vitest'
import type { Candidate } from './candidate.ts'
import { choose } from './choose.ts'
import { DOLLARS_A_CALL, estimateOf } from './estimate.ts'

const candidate = (size: number, ...items: readonly string[]): Candidate =>
  ({ items, world: { scenario: 'x'.repeat(size), companions: [] } }) as unknown as Candidate

it('covers everything with few, each rule so often and each outcome once, the smaller first', () => {
  const [wide, a, b, large] = [
    candidate(9, 'A', 'B', 'A holds'),
    candidate(1, 'A'),
    candidate(1, 'B'),
    candidate(8, 'A'),
  ]
  expect(choose([a, b, wide, large], 1)).toEqual([wide])
  expect(choose([large, a, b, wide], 2)).toEqual([wide, a, b])
  expect(choose([large, a], 5)).toEqual([a, large])
  expect(choose([candidate(1, 'A holds'), candidate(1, 'A holds')], 5)).toHaveLength(1)
  expect(choose([], 3)).toEqual([])
})

it('counts what worlds come to', () => {
  const request = { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} }
  const estimate = estimateOf([
    {
      scenario: {
        principal: { type: 'AssumedRole', issuer: 'arn:aws:iam::1:role/R' },
        policies: { identity: [{}], boundary: {} },
        resourceAccount: '1',
        requests: [request],
      },
      tags: {},
      companions: ['arn:aws:iam::1:user/U'],
      isPublic: false,
      controls: [],
    },
  ])
  expect(estimate).toMatchObject({ worlds: 1, requests: 1, roles: 1, users: 1, policies: 1, buckets: 1, objects: 2 })
  expect(estimate.s3Calls * DOLLARS_A_CALL).toBeLessThan(0.001)
})
