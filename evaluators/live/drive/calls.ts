import type { S3 } from '@aws-sdk/client-s3'

/** Where a call belongs in a world: what reads first, what writes next, what removes last, so that none meets another's traces. */
export type Phase = 'read' | 'write' | 'remove'

export interface LiveCall {
  readonly on: 'bucket' | 'object'
  readonly phase: Phase
  /** The words of the AWS CLI, after `aws s3api`, less bucket and key. */
  readonly cli: readonly string[]
  readonly send: (s3: S3, at: { readonly Bucket: string; readonly Key: string }, given: SendOptions) => Promise<unknown>
  /** Error codes of a call that was let through and found nothing; what else is no refusal tells nothing. */
  readonly passed?: readonly string[]
}

type SendOptions = { readonly abortSignal?: AbortSignal }

const BODY = 'assume-nothing'
const TAGGING = { TagSet: [{ Key: 'team', Value: 'blue' }] }

/**
 * The calls that tell authorization and nothing else: on a bucket that exists and is not empty, or an object that exists, each can
 * only be refused for want of permission. By action, in lower case.
 */
export const CALLS: { readonly [action: string]: LiveCall | undefined } = {
  's3:getobject': {
    on: 'object',
    phase: 'read',
    cli: ['get-object', '/dev/null'],
    send: async (s3, at, given) => {
      const { Body } = await s3.getObject(at, given)
      await Body?.transformToByteArray()
    },
  },
  's3:getobjectversion': {
    on: 'object',
    phase: 'read',
    cli: ['get-object', '--version-id', 'null', '/dev/null'],
    send: async (s3, at, given) => {
      const { Body } = await s3.getObject({ ...at, VersionId: 'null' }, given)
      await Body?.transformToByteArray()
    },
  },
  's3:getobjecttagging': {
    on: 'object',
    phase: 'read',
    cli: ['get-object-tagging'],
    send: (s3, at, given) => s3.getObjectTagging(at, given),
  },
  's3:listbucket': {
    on: 'bucket',
    phase: 'read',
    cli: ['list-objects-v2', '--max-keys', '1'],
    send: (s3, { Bucket }, given) => s3.listObjectsV2({ Bucket, MaxKeys: 1 }, given),
  },
  's3:listbucketversions': {
    on: 'bucket',
    phase: 'read',
    cli: ['list-object-versions', '--max-keys', '1'],
    send: (s3, { Bucket }, given) => s3.listObjectVersions({ Bucket, MaxKeys: 1 }, given),
  },
  's3:getbucketlocation': {
    on: 'bucket',
    phase: 'read',
    cli: ['get-bucket-location'],
    send: (s3, { Bucket }, given) => s3.getBucketLocation({ Bucket }, given),
  },
  's3:getbucketpolicy': {
    on: 'bucket',
    phase: 'read',
    cli: ['get-bucket-policy'],
    send: (s3, { Bucket }, given) => s3.getBucketPolicy({ Bucket }, given),
    passed: ['NoSuchBucketPolicy'],
  },
  's3:putobject': {
    on: 'object',
    phase: 'write',
    cli: ['put-object'],
    send: (s3, at, given) => s3.putObject({ ...at, Body: BODY }, given),
  },
  's3:putobjecttagging': {
    on: 'object',
    phase: 'write',
    cli: ['put-object-tagging', '--tagging', 'TagSet=[{Key=team,Value=blue}]'],
    send: (s3, at, given) => s3.putObjectTagging({ ...at, Tagging: TAGGING }, given),
  },
  's3:deleteobject': {
    on: 'object',
    phase: 'remove',
    cli: ['delete-object'],
    send: (s3, at, given) => s3.deleteObject(at, given),
  },
  // The bucket is never empty, so that it stands whatever the answer is.
  's3:deletebucket': {
    on: 'bucket',
    phase: 'remove',
    cli: ['delete-bucket'],
    send: (s3, { Bucket }, given) => s3.deleteBucket({ Bucket }, given),
    passed: ['BucketNotEmpty'],
  },
}
