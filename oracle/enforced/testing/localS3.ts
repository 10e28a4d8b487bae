import { parseArn } from '../../../model/arn.ts'
import { many } from '../../../model/edit/many.ts'
import type { Evaluator } from '../../../model/evaluator.ts'
import type { Scenario } from '../../../model/format/scenario.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { AwsError } from '../../serve/awsError.ts'
import { statementsOf } from '../world/guard.ts'
import type { LocalAccount, LocalBucket, Signer } from './localAccount.ts'

/** A call of S3, its operation named. */
export interface S3Call {
  readonly operation: string
  readonly bucket: string
  readonly key: string
  readonly query: URLSearchParams
  readonly body: string
}

/** Operations by method, level and query, as far as a run makes them; the action that each needs is named as IAM does. */
const OPERATIONS: readonly (readonly [
  method: string,
  level: string,
  query: string,
  operation: string,
  action?: string,
])[] = [
  ['PUT', 'bucket', 'tagging', 'PutBucketTagging'],
  ['PUT', 'bucket', 'policy', 'PutBucketPolicy'],
  ['PUT', 'bucket', 'publicAccessBlock', 'PutPublicAccessBlock'],
  ['PUT', 'bucket', '', 'CreateBucket'],
  ['GET', 'bucket', 'tagging', 'GetBucketTagging'],
  ['GET', 'bucket', 'policy', 'GetBucketPolicy', 's3:GetBucketPolicy'],
  ['GET', 'bucket', 'location', 'GetBucketLocation', 's3:GetBucketLocation'],
  ['GET', 'bucket', 'versions', 'ListObjectVersions', 's3:ListBucketVersions'],
  ['GET', 'bucket', 'list-type', 'ListObjectsV2', 's3:ListBucket'],
  ['DELETE', 'bucket', 'policy', 'DeleteBucketPolicy'],
  ['DELETE', 'bucket', '', 'DeleteBucket', 's3:DeleteBucket'],
  ['GET', 'service', '', 'ListBuckets'],
  ['PUT', 'object', 'tagging', 'PutObjectTagging', 's3:PutObjectTagging'],
  ['PUT', 'object', '', 'PutObject', 's3:PutObject'],
  ['GET', 'object', 'tagging', 'GetObjectTagging', 's3:GetObjectTagging'],
  ['GET', 'object', 'versionId', 'GetObject', 's3:GetObjectVersion'],
  ['GET', 'object', '', 'GetObject', 's3:GetObject'],
  ['DELETE', 'object', '', 'DeleteObject', 's3:DeleteObject'],
]

export function s3Operation(
  method: string,
  url: URL,
): { readonly call: Omit<S3Call, 'body'>; readonly action?: string } {
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent)
  const key = rest.join('/')
  const level = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object'
  const found = OPERATIONS.find(
    ([of, at, query]) => of === method && at === level && (query === '' || url.searchParams.has(query)),
  )
  if (found === undefined) throw new AwsError(405, 'MethodNotAllowed', 'Not here.')
  const call = { operation: found[3], bucket, key, query: url.searchParams }
  return found[4] === undefined ? { call } : { call, action: found[4] }
}

/** The scenario of a call as the account stands: what its evaluator is asked. */
export function scenarioOf(
  account: LocalAccount,
  signer: Exclude<Signer, { type: 'admin' }>,
  action: string,
  { bucket, key }: Pick<S3Call, 'bucket' | 'key'>,
): Scenario {
  const { account: id, partition } = account
  const kind = signer.type === 'session' ? signer.of : 'user'
  const entity = kind === 'role' ? account.roles.get(signer.name) : account.users.get(signer.name)
  if (entity === undefined) throw new AwsError(403, 'InvalidAccessKeyId', 'Nobody has this key.')
  const arn = `arn:${partition}:iam::${id}:${kind}${entity.path}${entity.name}`
  const parsed = (text: string): Policy => JSON.parse(text) as Policy
  const documentOf = (policy: string): Policy => parsed(account.policies.get(policy)?.document ?? '{"Statement":[]}')
  const federated = kind === 'user' && signer.type === 'session'
  const principal: Scenario['principal'] =
    signer.type === 'user'
      ? { type: 'IAMUser', arn }
      : {
          type: federated ? 'FederatedUser' : 'AssumedRole',
          arn: `arn:${partition}:sts::${id}:${federated ? 'federated-user' : `assumed-role/${entity.name}`}/${signer.session}`,
          issuer: arn,
        }
  const types = { AssumedRole: 'AssumedRole', IAMUser: 'User', FederatedUser: 'FederatedUser' } as const
  const policy = account.buckets.get(bucket)?.policy
  return {
    principal,
    ...(signer.type === 'session'
      ? {
          session: {
            via: federated ? 'GetFederationToken' : 'AssumeRole',
            ...(signer.inline === undefined ? {} : { inline: signer.inline }),
            ...(signer.managed.length === 0
              ? {}
              : { managed: signer.managed.map((one) => ({ ...one, document: documentOf(one.arn) })) }),
          } as const,
        }
      : {}),
    policies: {
      identity: [...entity.inline.values()].map(parsed),
      ...(entity.boundary === undefined ? {} : { boundary: documentOf(entity.boundary) }),
      ...(policy === undefined ? {} : { resource: parsed(policy) }),
    },
    resourceAccount: id,
    requests: [
      {
        action,
        resource: `arn:aws:s3:::${bucket}${key === '' ? '' : `/${key}`}`,
        context: {
          'aws:PrincipalArn': federated ? (principal.arn as string) : arn,
          'aws:PrincipalAccount': id,
          'aws:PrincipalType': types[principal.type as keyof typeof types],
          ...(signer.type === 'user' ? { 'aws:username': entity.name } : {}),
          ...(federated
            ? {}
            : Object.fromEntries([...entity.tags].map(([tag, value]) => [`aws:PrincipalTag/${tag}`, value]))),
        },
      },
    ],
  }
}

/** Does what a call asks for, whoever asks; gives the answer's body. */
export function done(account: LocalAccount, { operation, bucket: name, key, query, body }: S3Call): string {
  const { buckets } = account
  if (operation === 'ListBuckets')
    return xml(
      'ListAllMyBucketsResult',
      `<Buckets>${[...buckets.keys()]
        .filter((one) => one.startsWith(query.get('prefix') ?? ''))
        .map((one) => `<Bucket><Name>${one}</Name></Bucket>`)
        .join('')}</Buckets>`,
    )
  if (operation === 'CreateBucket') {
    if (!buckets.has(name)) buckets.set(name, { objects: new Map(), tags: new Map(), publicPolicies: false })
    return ''
  }
  const bucket = buckets.get(name)
  if (bucket === undefined) throw new AwsError(404, 'NoSuchBucket', 'The specified bucket does not exist')
  switch (operation) {
    case 'PutBucketTagging':
      for (const [, tag, value] of body.matchAll(/<Key>([^<]*)<\/Key><Value>([^<]*)</g))
        bucket.tags.set(tag as string, value as string)
      return ''
    case 'GetBucketTagging':
      if (bucket.tags.size === 0) throw new AwsError(404, 'NoSuchTagSet', 'There is no tag set')
      return xml(
        'Tagging',
        `<TagSet>${[...bucket.tags].map(([tag, value]) => `<Tag><Key>${tag}</Key><Value>${value}</Value></Tag>`).join('')}</TagSet>`,
      )
    case 'PutPublicAccessBlock':
      bucket.publicPolicies = body.includes('<BlockPublicPolicy>false<')
      return ''
    case 'PutBucketPolicy':
      bucket.policy = checked(account, bucket, body)
      return ''
    case 'DeleteBucketPolicy':
      delete bucket.policy
      return ''
    case 'GetBucketPolicy':
      if (bucket.policy === undefined) throw new AwsError(404, 'NoSuchBucketPolicy', 'The bucket policy does not exist')
      return bucket.policy
    case 'DeleteBucket':
      if (bucket.objects.size > 0) throw new AwsError(409, 'BucketNotEmpty', 'The bucket is not empty')
      buckets.delete(name)
      return ''
    case 'GetBucketLocation':
      return xml('LocationConstraint', '')
    case 'ListObjectsV2':
      return xml(
        'ListBucketResult',
        `<IsTruncated>false</IsTruncated>${[...bucket.objects.keys()].map((one) => `<Contents><Key>${escaped(one)}</Key></Contents>`).join('')}`,
      )
    case 'ListObjectVersions':
      return xml('ListVersionsResult', '<IsTruncated>false</IsTruncated>')
    case 'PutObject':
      bucket.objects.set(key, body)
      return ''
    case 'DeleteObject':
      bucket.objects.delete(key)
      return ''
  }
  const object = bucket.objects.get(key)
  if (object === undefined) throw new AwsError(404, 'NoSuchKey', 'The specified key does not exist.')
  return operation === 'GetObjectTagging'
    ? xml('Tagging', '<TagSet></TagSet>')
    : operation === 'GetObject'
      ? object
      : ''
}

/** As S3 does: principals must exist, and public policies be allowed. */
function checked(account: LocalAccount, bucket: LocalBucket, text: string): string {
  for (const { Effect, Principal, NotPrincipal } of statementsOf(JSON.parse(text) as Policy)) {
    const element = Principal ?? NotPrincipal
    const arns = typeof element === 'string' ? [element] : many(element?.AWS)
    if (Effect === 'Allow' && arns.includes('*') && !bucket.publicPolicies)
      throw new AwsError(403, 'AccessDenied', 'public policies are blocked by the BlockPublicPolicy setting')
    for (const arn of arns) {
      const resource = parseArn(arn)?.resource ?? ''
      const [type, ...path] = resource.split('/')
      const there =
        arn === '*' ||
        arn === account.account ||
        resource === 'root' ||
        type === 'federated-user' ||
        (type === 'role' && account.roles.has(path.at(-1) ?? '')) ||
        (type === 'assumed-role' && account.roles.has(path[0] ?? '')) ||
        (type === 'user' && account.users.has(path.at(-1) ?? ''))
      if (!there) throw new AwsError(400, 'MalformedPolicy', 'Invalid principal in policy')
    }
  }
  return text
}

/** Whether an evaluator lets a call through. */
export async function allows(evaluator: Evaluator, scenario: Scenario): Promise<boolean> {
  const answer = await evaluator.authorize(scenario)
  return 'decisions' in answer && answer.decisions[0] === 'allowed'
}

function xml(name: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inside}</${name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
