import type { PolicyDocument, Statement } from '../../model/policyDocument.ts'
import { BUCKET_PREFIX, ENFORCED_PATH, ENFORCED_TAG } from './ours.ts'

/**
 * The least-privilege policy for whoever runs `oracle enforced`: what it makes, under its path and with its tag, where the services know tags; its
 * buckets by their prefix. Without `account` for any, as a policy counts in its own only.
 */
export function enforcedPrivilege({ account = '*' }: { readonly account?: string }): PolicyDocument {
  const of = (kind: string): string => `arn:aws:iam::${account}:${kind}${ENFORCED_PATH}*`
  const all = [of('role'), of('user'), of('policy')]
  const onRequest = { StringLike: { [`aws:RequestTag/${ENFORCED_TAG}`]: '?*' } }
  const onResource = { StringLike: { [`aws:ResourceTag/${ENFORCED_TAG}`]: '?*' } }
  const allow = (Sid: string, Action: readonly string[], Resource: Statement['Resource'], more = {}): Statement => ({
    Sid,
    Effect: 'Allow',
    Action,
    ...(Resource === undefined ? {} : { Resource }),
    ...more,
  })
  const making = ['CreatePolicy', 'CreateRole', 'CreateUser', 'TagPolicy', 'TagRole', 'TagUser'].map(iam)
  const using = [
    ...[
      'CreateAccessKey',
      'DeleteAccessKey',
      'ListAccessKeys',
      'PutUserPolicy',
      'DeleteUserPolicy',
      'ListUserPolicies',
    ],
    ...['DeleteUser', 'PutRolePolicy', 'DeleteRolePolicy', 'ListRolePolicies', 'DeleteRole', 'DeletePolicy'],
  ].map(iam)
  const buckets = [
    ...['CreateBucket', 'DeleteBucket', 'PutBucketTagging', 'GetBucketTagging', 'PutBucketPolicy', 'GetBucketPolicy'],
    ...['DeleteBucketPolicy', 'PutBucketPublicAccessBlock', 'ListBucket', 'ListBucketVersions', 'GetBucketLocation'],
  ].map(s3)
  const objects = [
    'GetObject',
    'GetObjectVersion',
    'GetObjectTagging',
    'PutObject',
    'PutObjectTagging',
    'DeleteObject',
  ].map(s3)
  const bucket = `arn:aws:s3:::${BUCKET_PREFIX}*`
  return {
    Version: '2012-10-17',
    Statement: [
      allow('MakeTagged', making, all, { Condition: onRequest }),
      allow('UseAndRemoveTagged', using, all, { Condition: onResource }),
      // To tell what is tagged from what is not, that too has to be asked.
      allow('ReadTags', ['ListRoleTags', 'ListUserTags', 'ListPolicyTags'].map(iam), all),
      allow('FindWhatIsLeft', [...['ListRoles', 'ListUsers', 'ListPolicies'].map(iam), s3('ListAllMyBuckets')], '*'),
      allow('BeItsSessions', ['sts:AssumeRole'], of('role')),
      allow('Buckets', buckets, bucket),
      allow('Objects', objects, `${bucket}/*`),
    ],
  }
}

function iam(name: string): string {
  return `iam:${name}`
}

function s3(name: string): string {
  return `s3:${name}`
}
