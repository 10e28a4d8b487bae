import type { Tag } from '@aws-sdk/client-iam'
import { codeOf } from '../../evaluators/live/drive/codeOf.ts'
import { allPages } from '../client/allPages.ts'
import type { Iam } from '../provision/iam.ts'
import { isNamed } from '../provision/isNamed.ts'
import { RUN_ID } from '../provision/ours.ts'
import type { AwsConnection } from './drive/awsConnection.ts'
import type { Thing } from './drive/removing.ts'
import { BUCKET_PREFIX, ENFORCED_PATH, ENFORCED_TAG } from './ours.ts'

/** Something of our path or name in an account, and the run that made it; undefined where it lacks our tag or name, so that it is none of ours. */
export interface LeftThing extends Thing {
  readonly runId: string | undefined
}

type From = Pick<AwsConnection, 's3'> & Iam

/** Everything under our path and with our prefix, in the order that it can go. Only what also has our tag and the name that goes with it, or is an empty bucket of such a name, is ours. */
export async function findLeft(from: From): Promise<readonly LeftThing[]> {
  const { call, patience } = from
  const found: LeftThing[] = [...(await bucketsLeft(from))]
  const note = async (thing: Thing, tags: (Marker: string | undefined) => Promise<Tags>): Promise<void> => {
    try {
      const all = await allPages(tags, ({ Tags }) => Tags, patience)
      found.push({ ...thing, runId: runIdIn(all, thing.name) })
    } catch (thrown) {
      // It went away since it was listed.
      if (!isNamed(thrown, 'NoSuchEntity')) throw thrown
    }
  }
  const PathPrefix = ENFORCED_PATH
  const roles = await allPages(
    (Marker) => call('ListRoles', (iam, given) => iam.listRoles({ PathPrefix, Marker }, given)),
    ({ Roles }) => Roles,
    patience,
  )
  for (const { RoleName: name = '' } of roles)
    await note({ kind: 'role', name }, (Marker) =>
      call('ListRoleTags', (iam, given) => iam.listRoleTags({ RoleName: name, Marker }, given)),
    )
  const users = await allPages(
    (Marker) => call('ListUsers', (iam, given) => iam.listUsers({ PathPrefix, Marker }, given)),
    ({ Users }) => Users,
    patience,
  )
  for (const { UserName: name = '' } of users)
    await note({ kind: 'user', name }, (Marker) =>
      call('ListUserTags', (iam, given) => iam.listUserTags({ UserName: name, Marker }, given)),
    )
  const policies = await allPages(
    (Marker) => call('ListPolicies', (iam, given) => iam.listPolicies({ Scope: 'Local', PathPrefix, Marker }, given)),
    ({ Policies }) => Policies,
    patience,
  )
  for (const { Arn: name = '' } of policies)
    await note({ kind: 'policy', name }, (Marker) =>
      call('ListPolicyTags', (iam, given) => iam.listPolicyTags({ PolicyArn: name, Marker }, given)),
    )
  return found
}

interface Tags {
  readonly Tags: readonly Tag[] | undefined
  readonly IsTruncated?: boolean | undefined
  readonly Marker?: string | undefined
}

async function bucketsLeft({ s3 }: From): Promise<readonly LeftThing[]> {
  const found: LeftThing[] = []
  let ContinuationToken: string | undefined
  for (let pages = 0; pages < 100; pages++) {
    const input = { Prefix: BUCKET_PREFIX, ...(ContinuationToken === undefined ? {} : { ContinuationToken }) }
    const answer = await s3('ListBuckets', (s3, given) => s3.listBuckets(input, given))
    // Ours are named by a run; other buckets may begin so.
    for (const { Name: name = '' } of answer.Buckets ?? [])
      if (NAME.test(name))
        try {
          found.push({ kind: 'bucket', name, runId: await bucketRun(name) })
        } catch (thrown) {
          // It went away since it was listed.
          if (codeOf(thrown) !== 'NoSuchBucket') throw thrown
        }
    ContinuationToken = answer.ContinuationToken
    if (ContinuationToken === undefined) break
  }
  return found

  async function bucketRun(Bucket: string): Promise<string | undefined> {
    try {
      const { TagSet = [] } = await s3('GetBucketTagging', (s3, given) => s3.getBucketTagging({ Bucket }, given))
      return runIdIn(TagSet, Bucket)
    } catch (thrown) {
      if (codeOf(thrown) !== 'NoSuchTagSet') throw thrown
      // Of a run that was killed between making and tagging it: empty then.
      const list = await s3('ListObjectsV2', (s3, given) => s3.listObjectsV2({ Bucket, MaxKeys: 1 }, given))
      return (list.Contents ?? []).length === 0 ? NAME.exec(Bucket)?.[1] : undefined
    }
  }
}

const NAME = new RegExp(`^${BUCKET_PREFIX}([0-9a-f]{12})-[0-9a-f]{6}-`)

/** The run that tags name, where the thing is also named as that run names things. */
function runIdIn(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[],
  name: string,
): string | undefined {
  const value = tags.find(({ Key }) => Key === ENFORCED_TAG)?.Value
  if (value === undefined || !RUN_ID.test(value)) return undefined
  const own = name.slice(name.lastIndexOf('/') + 1)
  return own.startsWith(`an-${value}-`) || own.startsWith(`${BUCKET_PREFIX}${value}-`) ? value : undefined
}
