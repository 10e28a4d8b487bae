import type { S3 } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { bucketPoliciesOf } from './bucketPolicies.ts'
import { WorldRefused } from './worlds.ts'

/** A server that keeps policies; `fails` throws what it gives for a bucket, after the policy was taken. */
function fake(fails: (bucket: string) => string | undefined = () => undefined) {
  const standing = new Set<string>()
  const failing = (code: string | undefined): void => {
    if (code !== undefined) throw Object.assign(new Error(`"${code}"`), { Code: code })
  }
  const root = {
    putBucketPolicy: async ({ Bucket }: { Bucket: string }) => {
      const code = fails(Bucket)
      if (code !== 'MalformedPolicy') standing.add(Bucket)
      failing(code)
    },
    deleteBucketPolicy: async ({ Bucket }: { Bucket: string }) => {
      failing(standing.delete(Bucket) ? undefined : 'NoSuchBucketPolicy')
    },
  } as unknown as S3
  const policy = { Version: '2012-10-17', Statement: [] } as never
  const policies = bucketPoliciesOf(root, new Map(['blue', 'red'].map((bucket) => [bucket, policy])))
  return { standing, policies }
}

test('stand between set and lift, as often as one likes', async () => {
  const { standing, policies } = fake()
  expect(policies.any).toBe(true)
  for (let time = 0; time < 2; time++) {
    await policies.set()
    expect([...standing]).toEqual(['blue', 'red'])
    await policies.lift()
    await policies.lift()
    expect(standing.size).toBe(0)
  }
})

test('of which one is refused leave none', async () => {
  const { standing, policies } = fake((bucket) => (bucket === 'blue' ? 'MalformedPolicy' : undefined))
  await expect(policies.set()).rejects.toThrow(new WorldRefused("'…'"))
  expect([...standing]).toEqual(['red'])
  await policies.lift()
  expect(standing.size).toBe(0)
})

test('go too where only the answer was lost, and one that somebody else removed is no mistake', async () => {
  const { standing, policies } = fake((bucket) => (bucket === 'red' ? 'SlowDown' : undefined))
  await expect(policies.set()).rejects.toThrow('SlowDown')
  standing.delete('blue')
  await policies.lift()
  expect(standing.size).toBe(0)
})
