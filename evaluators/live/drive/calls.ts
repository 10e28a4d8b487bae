import type { S3 } from '@aws-sdk/client-s3'
import type { Sent } from './liveContext.ts'

/** Where a call belongs in a world: what reads first, what writes next, what removes last, so that none meets another's traces. */
export type Phase = 'read' | 'write' | 'remove'

export interface LiveCall {
  readonly on: 'bucket' | 'object'
  readonly phase: Phase
  /** The words of the AWS CLI, after `aws s3api`, less bucket, key and parameters. */
  readonly cli: readonly string[]
  /** The same call as method, query and body. */
  readonly http: readonly [method: 'GET' | 'PUT' | 'DELETE', query?: string, body?: string]
  /** Condition keys, in lower case, that AWS lists for the action and whose values are parameters of this call. */
  readonly carries?: readonly string[]
  readonly send: (s3: S3, at: At, given: SendOptions) => Promise<unknown>
  /** Error codes of a call that was let through and found nothing; what else is no refusal tells nothing. */
  readonly passed?: readonly string[]
}

interface At {
  readonly Bucket: string
  readonly Key: string
  readonly parameters: Sent['parameters']
}

type SendOptions = { readonly abortSignal?: AbortSignal }

const BODY = 'assume-nothing'
const TAGGING = { TagSet: [{ Key: 'team', Value: 'blue' }] }
const TAGGING_XML = '<Tagging><TagSet><Tag><Key>team</Key><Value>blue</Value></Tag></TagSet></Tagging>'
const LISTING = ['s3:prefix', 's3:delimiter', 's3:max-keys'] as const

/** The SDK takes a number where the wire has text. */
function listing({ MaxKeys, ...others }: Sent['parameters']) {
  return { ...others, ...(MaxKeys === undefined ? {} : { MaxKeys: Number(MaxKeys) }) }
}

/**
 * The calls that tell authorization and nothing else: on a bucket that exists and is not empty, or an object that exists, each can
 * only be refused for want of permission. By action, in lower case.
 */
export const CALLS: { readonly [action: string]: LiveCall | undefined } = {
  's3:getobject': {
    on: 'object',
    phase: 'read',
    cli: ['get-object', '/dev/null'],
    http: ['GET'],
    send: async (s3, { Bucket, Key }, given) => {
      const { Body } = await s3.getObject({ Bucket, Key }, given)
      await Body?.transformToByteArray()
    },
  },
  's3:getobjectversion': {
    on: 'object',
    phase: 'read',
    cli: ['get-object', '--version-id', 'null', '/dev/null'],
    http: ['GET', 'versionId=null'],
    send: async (s3, { Bucket, Key }, given) => {
      const { Body } = await s3.getObject({ Bucket, Key, VersionId: 'null' }, given)
      await Body?.transformToByteArray()
    },
  },
  's3:getobjecttagging': {
    on: 'object',
    phase: 'read',
    cli: ['get-object-tagging'],
    http: ['GET', 'tagging='],
    send: (s3, { Bucket, Key }, given) => s3.getObjectTagging({ Bucket, Key }, given),
  },
  's3:listbucket': {
    on: 'bucket',
    phase: 'read',
    cli: ['list-objects-v2'],
    http: ['GET', 'list-type=2'],
    carries: LISTING,
    send: (s3, { Bucket, parameters }, given) => s3.listObjectsV2({ Bucket, ...listing(parameters) }, given),
  },
  's3:listbucketversions': {
    on: 'bucket',
    phase: 'read',
    cli: ['list-object-versions'],
    http: ['GET', 'versions='],
    carries: LISTING,
    send: (s3, { Bucket, parameters }, given) => s3.listObjectVersions({ Bucket, ...listing(parameters) }, given),
  },
  's3:getbucketlocation': {
    on: 'bucket',
    phase: 'read',
    cli: ['get-bucket-location'],
    http: ['GET', 'location='],
    send: (s3, { Bucket }, given) => s3.getBucketLocation({ Bucket }, given),
  },
  's3:getbucketpolicy': {
    on: 'bucket',
    phase: 'read',
    cli: ['get-bucket-policy'],
    http: ['GET', 'policy='],
    send: (s3, { Bucket }, given) => s3.getBucketPolicy({ Bucket }, given),
    passed: ['NoSuchBucketPolicy'],
  },
  's3:putobject': {
    on: 'object',
    phase: 'write',
    cli: ['put-object'],
    http: ['PUT', '', BODY],
    send: (s3, { Bucket, Key }, given) => s3.putObject({ Bucket, Key, Body: BODY }, given),
  },
  's3:putobjecttagging': {
    on: 'object',
    phase: 'write',
    cli: ['put-object-tagging', '--tagging', 'TagSet=[{Key=team,Value=blue}]'],
    http: ['PUT', 'tagging=', TAGGING_XML],
    send: (s3, { Bucket, Key }, given) => s3.putObjectTagging({ Bucket, Key, Tagging: TAGGING }, given),
  },
  's3:deleteobject': {
    on: 'object',
    phase: 'remove',
    cli: ['delete-object'],
    http: ['DELETE'],
    send: (s3, { Bucket, Key }, given) => s3.deleteObject({ Bucket, Key }, given),
  },
  // The bucket is never empty, so that it stands whatever the answer is.
  's3:deletebucket': {
    on: 'bucket',
    phase: 'remove',
    cli: ['delete-bucket'],
    http: ['DELETE'],
    send: (s3, { Bucket }, given) => s3.deleteBucket({ Bucket }, given),
    passed: ['BucketNotEmpty'],
  },
}
