import { codeOf } from '../../../evaluators/live/drive/codeOf.ts'
import { allPages } from '../../client/allPages.ts'
import { OracleUnavailable } from '../../client/oracleUnavailable.ts'
import type { Iam } from '../../provision/iam.ts'
import { isPassing } from '../../provision/isPassing.ts'
import { patiently } from '../../provision/patiently.ts'
import { removePolicy } from '../../provision/removePolicy.ts'
import { removeRole } from '../../provision/removeRole.ts'
import { untilGone } from '../../provision/untilGone.ts'
import type { AwsConnection } from './awsConnection.ts'

/** One thing in an account, by what its kind is removed by: the name, and of a policy the ARN. */
export interface Thing {
  readonly kind: 'bucket' | 'role' | 'user' | 'policy'
  readonly name: string
}

/** In which order things go: a bucket's policy names roles, a boundary is some role's. */
export const ORDER: readonly Thing['kind'][] = ['bucket', 'role', 'user', 'policy']

type Undo = Pick<AwsConnection, 's3'> & Iam

/** Removes a thing with all that is in it or on it. Done already is done. */
export function removeThing(undo: Undo, { kind, name }: Thing): Promise<void> {
  if (kind === 'bucket') return removeBucket(undo, name)
  if (kind === 'role') return removeRole(undo, name)
  return kind === 'user' ? removeUser(undo, name) : removePolicy(undo, name)
}

async function removeBucket({ s3, patience }: Undo, Bucket: string): Promise<void> {
  let unavailable = 0
  const empty = async (): Promise<void> => {
    for (;;) {
      const { Contents = [], IsTruncated } = await s3('ListObjectsV2', (s3, given) =>
        s3.listObjectsV2({ Bucket }, given),
      )
      for (const { Key } of Contents) await s3('DeleteObject', (s3, given) => s3.deleteObject({ Bucket, Key }, given))
      if (IsTruncated !== true || Contents.length === 0) return
    }
  }
  const work = async (): Promise<void> => {
    // First, as nothing that it says may keep us from the rest.
    await s3('DeleteBucketPolicy', (s3, given) => s3.deleteBucketPolicy({ Bucket }, given))
    await empty()
    await s3('DeleteBucket', (s3, given) => s3.deleteBucket({ Bucket }, given))
  }
  const passing = (thrown: unknown): boolean =>
    isPassing(thrown) ||
    ['BucketNotEmpty', 'OperationAborted'].includes(codeOf(thrown)) ||
    (thrown instanceof OracleUnavailable && ++unavailable < 4)
  await patiently(work, passing, patience).catch((thrown) => {
    if (codeOf(thrown) !== 'NoSuchBucket') throw thrown
  })
}

async function removeUser(iam: Undo, UserName: string): Promise<void> {
  const { call, patience } = iam
  await untilGone(iam, async () => {
    const keys = await allPages(
      (Marker) => call('ListAccessKeys', (iam, options) => iam.listAccessKeys({ UserName, Marker }, options)),
      ({ AccessKeyMetadata }) => AccessKeyMetadata,
      patience,
    )
    for (const { AccessKeyId } of keys)
      await untilGone(iam, () =>
        call('DeleteAccessKey', (iam, options) => iam.deleteAccessKey({ UserName, AccessKeyId }, options)),
      )
    const policies = await allPages(
      (Marker) => call('ListUserPolicies', (iam, options) => iam.listUserPolicies({ UserName, Marker }, options)),
      ({ PolicyNames }) => PolicyNames,
      patience,
    )
    for (const PolicyName of policies)
      await untilGone(iam, () =>
        call('DeleteUserPolicy', (iam, options) => iam.deleteUserPolicy({ UserName, PolicyName }, options)),
      )
    await call('DeleteUser', (iam, options) => iam.deleteUser({ UserName }, options))
  })
}
