import type { Credentials as Given } from '@aws-sdk/client-sts'
import { codeOf } from '../../../evaluators/live/drive/codeOf.ts'
import { WorldRefused } from '../../../evaluators/live/drive/worlds.ts'
import type { Credentials } from '../../../evaluators/live/server/credentials.ts'
import { parseArn } from '../../../model/arn.ts'
import type { Session } from '../../../model/format/session.ts'
import type { Policy } from '../../../model/policyDocument.ts'
import { isNamed } from '../../provision/isNamed.ts'
import { AnswerBroken, isPassing } from '../../provision/isPassing.ts'
import { patiently } from '../../provision/patiently.ts'
import { ENFORCED_PATH, ENFORCED_TAG, KEEP_KEY } from '../ours.ts'
import type { EnforcedWorld } from '../world/enforcedWorld.ts'
import type { Account } from './account.ts'
import { isDenied } from './awsConnection.ts'
import type { Thing } from './removing.ts'

/** A world as it stands in the account: who asks, and who makes the control calls. */
export interface StandingWorld {
  readonly credentials: Credentials
  readonly control: Credentials
  /** The objects that are asked about. */
  readonly restore: (key: string) => Promise<void>
}

type Note = (thing: Thing) => void

/**
 * Makes all of a world, its names real already. Each thing is noted before the call that makes it. Rejects with WorldRefused where a service takes
 * a document for malformed, or as the connection does; what was made until then stays.
 */
export async function setUp(world: EnforcedWorld, account: Account, note: Note): Promise<StandingWorld> {
  const { scenario } = world
  const { make, patience } = account
  const { principal, policies, session } = scenario
  const once = <T>(call: () => Promise<T>, also: (thrown: unknown) => boolean = () => false): Promise<T> =>
    patiently(call, (thrown) => isPassing(thrown) || also(thrown), patience).catch((thrown) => {
      if (isNamed(thrown, ...MALFORMED) || MALFORMED.includes(codeOf(thrown))) throw new WorldRefused(codeOf(thrown))
      throw thrown
    })
  /** Names are of this run alone: what is there already was made by an attempt whose answer was lost. */
  const made = (call: () => Promise<unknown>): Promise<unknown> =>
    once(
      () =>
        call().catch((thrown) => {
          if (!isNamed(thrown, 'EntityAlreadyExists') && codeOf(thrown) !== 'BucketAlreadyOwnedByYou') throw thrown
        }),
      isYoungBucket,
    )
  const Tags = [
    { Key: ENFORCED_TAG, Value: account.runId },
    ...Object.entries(world.tags).map(([Key, Value]) => ({ Key, Value })),
  ]
  const young = (thrown: unknown): boolean => isNamed(thrown, 'NoSuchEntity')

  const policy = async (arn: string, document: Policy): Promise<void> => {
    note({ kind: 'policy', name: arn })
    const input = {
      Path: ENFORCED_PATH,
      Tags: Tags.slice(0, 1),
      PolicyName: lastOf(arn),
      PolicyDocument: JSON.stringify(document),
    }
    await made(() => make.call('CreatePolicy', (iam, given) => iam.createPolicy(input, given)))
  }
  const entity = async (arn: string, own: boolean, boundary?: string): Promise<void> => {
    const name = lastOf(arn)
    const kind = isUser(arn) ? 'user' : 'role'
    note({ kind, name })
    const common = {
      Path: ENFORCED_PATH,
      Tags: own ? Tags : Tags.slice(0, 1),
      ...(boundary === undefined ? {} : { PermissionsBoundary: boundary }),
    }
    const trust = {
      Description: 'Made by assume-nothing for some minutes.',
      AssumeRolePolicyDocument: trustOf(account),
    }
    await patiently(
      () =>
        made(() =>
          kind === 'user'
            ? make.call('CreateUser', (iam, given) => iam.createUser({ ...common, UserName: name }, given))
            : make.call('CreateRole', (iam, given) => iam.createRole({ ...common, ...trust, RoleName: name }, given)),
        ),
      young,
      patience,
    )
  }

  const issuer = principal.issuer ?? (principal.arn as string)
  const boundary = policies.boundary === undefined ? undefined : `${policyBase(issuer)}-b`
  if (boundary !== undefined) await policy(boundary, policies.boundary as Policy)
  for (const { arn, document } of session?.managed ?? []) await policy(arn, document)
  await entity(issuer, true, boundary)
  for (const companion of world.companions) await entity(companion, false)
  for (const [at, document] of policies.identity.entries()) {
    const own = { PolicyName: `p${at}`, PolicyDocument: JSON.stringify(document) }
    const name = lastOf(issuer)
    await once(
      () =>
        isUser(issuer)
          ? make.call('PutUserPolicy', (iam, given) => iam.putUserPolicy({ ...own, UserName: name }, given))
          : make.call('PutRolePolicy', (iam, given) => iam.putRolePolicy({ ...own, RoleName: name }, given)),
      young,
    )
  }
  const put = await buckets(world, account, note, made)
  if (policies.resource !== undefined) {
    const Policy = JSON.stringify(policies.resource)
    const [Bucket] = bucketsOf(world)
    // Block Public Access is off late, or on for the whole account: then this world alone is none.
    const isBlocked = (thrown: unknown): boolean => world.isPublic && isDenied(thrown)
    // S3 looks up the principals, and does not know of those that are just made.
    const isEarly = (thrown: unknown): boolean =>
      codeOf(thrown) === 'MalformedPolicy' && /principal/i.test((thrown as Error).message)
    await once(
      () => make.s3('PutBucketPolicy', (s3, given) => s3.putBucketPolicy({ Bucket, Policy }, given)),
      (thrown) => isYoungBucket(thrown) || isEarly(thrown) || isBlocked(thrown),
    ).catch((thrown) => {
      throw isBlocked(thrown) ? new WorldRefused('AccessDenied, as under Block Public Access of the account') : thrown
    })
  }
  const signed = await issue(world, account, once)
  return { ...signed, restore: put }
}

async function buckets(
  world: EnforcedWorld,
  { make, runId }: Account,
  note: Note,
  made: (call: () => Promise<unknown>) => Promise<unknown>,
): Promise<(path: string) => Promise<void>> {
  const { region } = await make.origin()
  const put = async (path: string): Promise<void> => {
    const slash = path.indexOf('/')
    const at = { Bucket: path.slice(0, slash), Key: path.slice(slash + 1) }
    await made(() => make.s3('PutObject', (s3, given) => s3.putObject({ ...at, Body: 'assume-nothing' }, given)))
  }
  for (const Bucket of bucketsOf(world)) {
    note({ kind: 'bucket', name: Bucket })
    const where =
      region === 'us-east-1' ? {} : { CreateBucketConfiguration: { LocationConstraint: region as 'eu-west-1' } }
    await made(() => make.s3('CreateBucket', (s3, given) => s3.createBucket({ Bucket, ...where }, given)))
    const Tagging = { TagSet: [{ Key: ENFORCED_TAG, Value: runId }] }
    await made(() => make.s3('PutBucketTagging', (s3, given) => s3.putBucketTagging({ Bucket, Tagging }, given)))
    await put(`${Bucket}/${KEEP_KEY}`)
    if (world.isPublic) {
      const acls = { BlockPublicAcls: true, IgnorePublicAcls: true }
      const PublicAccessBlockConfiguration = { ...acls, BlockPublicPolicy: false, RestrictPublicBuckets: false }
      const input = { Bucket, PublicAccessBlockConfiguration }
      await made(() => make.s3('PutPublicAccessBlock', (s3, given) => s3.putPublicAccessBlock(input, given)))
    }
  }
  const paths = [...world.scenario.requests, ...world.controls].map(({ resource }) => pathOf(resource))
  for (const path of new Set(paths)) if (path.includes('/')) await put(path)
  return put
}

/** Keys of a user, or a session with the policies that it is issued with, and one without them for the control calls. */
async function issue(
  { scenario: { principal, session } }: EnforcedWorld,
  { make, secret }: Account,
  once: <T>(call: () => Promise<T>, also?: (thrown: unknown) => boolean) => Promise<T>,
): Promise<Omit<StandingWorld, 'restore'>> {
  const young = (thrown: unknown): boolean => isDenied(thrown) || isNamed(thrown, ...YOUNG)
  const assume = (policies: object): Promise<Credentials> => {
    const RoleSessionName = (principal.arn as string).split('/').at(-1) as string
    const input = {
      RoleArn: principal.issuer as string,
      RoleSessionName,
      ExternalId: secret,
      DurationSeconds: 900,
      ...policies,
    }
    return once(
      () => make.sts('AssumeRole', async (sts, given) => signing((await sts.assumeRole(input, given)).Credentials)),
      young,
    )
  }
  const passed = passedPolicies(session)
  if (principal.type === 'AssumedRole') {
    const control = await assume({})
    return { control, credentials: Object.keys(passed).length === 0 ? control : await assume(passed) }
  }
  const UserName = lastOf(principal.issuer ?? (principal.arn as string))
  const { AccessKey } = await once(
    () => make.call('CreateAccessKey', (iam, given) => iam.createAccessKey({ UserName }, given)),
    young,
  )
  const user = signing({ ...AccessKey, SessionToken: '' } as Given)
  if (principal.type === 'IAMUser') return { control: user, credentials: user }
  const input = { Name: lastOf(principal.arn as string), DurationSeconds: 900, ...passed }
  const credentials = await once(
    () =>
      make.sts(
        'GetFederationToken',
        async (sts, given) => signing((await sts.getFederationToken(input, given)).Credentials),
        user,
      ),
    // A new key is unknown for a while.
    (thrown) => young(thrown) || /does not know these AWS credentials/.test(String(thrown)),
  ).catch((thrown) => {
    // It is the user of this world that may not, and no other world's.
    throw isDenied(thrown) ? new WorldRefused('AccessDenied to GetFederationToken') : thrown
  })
  return { control: user, credentials }
}

function passedPolicies({ inline, managed = [] }: Partial<Session> = {}): object {
  return {
    ...(inline === undefined ? {} : { Policy: JSON.stringify(inline) }),
    ...(managed.length === 0 ? {} : { PolicyArns: managed.map(({ arn }) => ({ arn })) }),
  }
}

function signing(given: Partial<Given> | undefined): Credentials {
  const { AccessKeyId, SecretAccessKey, SessionToken = '' } = given ?? {}
  if (AccessKeyId === undefined || SecretAccessKey === undefined)
    throw new AnswerBroken('an answer without credentials')
  const keys = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey }
  return SessionToken === '' ? keys : { ...keys, sessionToken: SessionToken }
}

const MALFORMED = [
  'MalformedPolicyDocument',
  'MalformedPolicyDocumentException',
  'MalformedPolicy',
  'PackedPolicyTooLarge',
  'PackedPolicyTooLargeException',
]
/** What STS says of roles and policies that it does not know yet. */
const YOUNG = ['NoSuchEntity', 'ValidationError', 'InvalidParameterValue']

/** Whether S3 was busy with the same bucket, or does not know it everywhere yet. */
function isYoungBucket(thrown: unknown): boolean {
  return ['OperationAborted', 'NoSuchBucket'].includes(codeOf(thrown))
}

/** Whoever of the account may assume roles, and knows the run's secret. */
function trustOf({ id, secret }: Account): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${id}:root` },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': secret } },
    },
  })
}

function bucketsOf({ scenario }: Pick<EnforcedWorld, 'scenario'>): readonly string[] {
  return [...new Set(scenario.requests.map(({ resource }) => pathOf(resource).split('/')[0] as string))]
}

function pathOf(resource: string): string {
  return resource.slice('arn:aws:s3:::'.length)
}

function isUser(arn: string): boolean {
  return parseArn(arn)?.resource.startsWith('user/') === true
}

function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}

function policyBase(issuer: string): string {
  return issuer.replace(/:(role|user)\//, ':policy/')
}
