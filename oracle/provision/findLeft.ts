import type { Tag } from '@aws-sdk/client-iam'
import { allPages } from '../client/allPages.ts'
import type { Iam } from './iam.ts'
import { isNamed } from './isNamed.ts'
import { OUR_PATH, OUR_TAG, RUN_ID } from './ours.ts'

/** Something in the account under our path. */
export interface Found {
  readonly kind: 'role' | 'policy'
  readonly name: string
  readonly arn: string
  /** Of the run that made it; undefined where it is under our path and not tagged by us, so that it is none of ours. */
  readonly runId: string | undefined
}

/** Everything under our path, roles first, with the run that made it. Only what has path *and* tag is ours. */
export async function findLeft({ call, patience }: Iam): Promise<readonly Found[]> {
  const found: Found[] = []
  const roles = await allPages(
    (Marker) => call('ListRoles', (iam, options) => iam.listRoles({ PathPrefix: OUR_PATH, Marker }, options)),
    ({ Roles }) => Roles,
    patience,
  )
  for (const { RoleName: name, Arn: arn, Path: path } of roles) {
    if (name === undefined || arn === undefined || path !== OUR_PATH) continue
    const tags = (Marker: string | undefined) =>
      call('ListRoleTags', (iam, options) => iam.listRoleTags({ RoleName: name, Marker }, options))
    await note({ kind: 'role', name, arn }, tags)
  }
  const policies = await allPages(
    (Marker) =>
      call('ListPolicies', (iam, options) =>
        iam.listPolicies({ Scope: 'Local', PathPrefix: OUR_PATH, Marker }, options),
      ),
    ({ Policies }) => Policies,
    patience,
  )
  for (const { PolicyName: name, Arn: arn, Path: path } of policies) {
    if (name === undefined || arn === undefined || path !== OUR_PATH) continue
    const tags = (Marker: string | undefined) =>
      call('ListPolicyTags', (iam, options) => iam.listPolicyTags({ PolicyArn: arn, Marker }, options))
    await note({ kind: 'policy', name, arn }, tags)
  }
  return found

  async function note(
    one: Omit<Found, 'runId'>,
    tags: (marker: string | undefined) => Promise<TagPage>,
  ): Promise<void> {
    try {
      found.push({ ...one, runId: runIdIn(await allPages(tags, ({ Tags }) => Tags, patience)) })
    } catch (thrown) {
      // It went away since it was listed.
      if (!isNamed(thrown, 'NoSuchEntity')) throw thrown
    }
  }
}

interface TagPage {
  readonly Tags: readonly Tag[] | undefined
  readonly IsTruncated?: boolean | undefined
  readonly Marker?: string | undefined
}

function runIdIn(tags: readonly Tag[]): string | undefined {
  const value = tags.find(({ Key }) => Key === OUR_TAG)?.Value
  return value !== undefined && RUN_ID.test(value) ? value : undefined
}
