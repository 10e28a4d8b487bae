import type { Random } from '../random.ts'
import { AWS_KEYS, AWS_SERVICES } from './awsServices.ts'
import { type KeySpec, keyFromAws } from './keys.ts'
import { BUCKETS, generateObjectKey } from './objectKeys.ts'
import { serviceFromAws } from './serviceFromAws.ts'

/** A type of resource: which components its ARN has, and how its last component is made from a name. */
export interface ResourceType {
  /** AWS's own name of it, by which its condition keys are looked up. */
  readonly awsType?: string
  readonly region: boolean
  readonly account: boolean
  /** The ARN's service where it is not the action prefix (roles, for sts). */
  readonly arnService?: string
  readonly names: readonly string[]
  /** `own` is a value of the context to build in, so that policy variables have something to match; `variables`: names may hold `$`. */
  readonly tail: (random: Random, name: string, own: string | undefined, variables: boolean) => string
  readonly actions: readonly string[]
  /** Condition keys that AWS lists for all of the actions, beside the global ones. */
  readonly keys?: readonly KeySpec[]
}

/** A service as far as generation needs it: written by hand where names matter, else taken from AWS's list (`awsServices.ts`). */
export interface Service {
  readonly prefix: string
  /** Whether its resources carry resource policies of their own (IR). */
  readonly resourcePolicies: boolean
  /** Covered by resource control policies for certain (UNSP-21). */
  readonly rcps: boolean
  readonly types: readonly ResourceType[]
  /** Actions that take no resource: requested with `*` (ACT-04). */
  readonly starActions: readonly string[]
  /** How often worlds draw it, beside the others. */
  readonly weight?: number
}

const plain =
  (before: string, after = '') =>
  (_random: Random, name: string): string =>
    before + name + after

const APPS = ['orders', 'orders-dlq', 'order', 'Orders', 'audit.log', 'auditxlog'] as const
const KEY_IDS = [
  '1234abcd-12ab-34cd-56ef-1234567890ab',
  '1234abcd-12ab-34cd-56ef-1234567890ac',
  'mrk-1234abcd12ab34cd56ef1234567890ab',
] as const
const INSTANCES = ['i-0123456789abcdef0', 'i-0123456789abcdef', 'i-0fedcba9876543210'] as const
const ROLES = ['deploy/Release', 'Release', 'release', 'Releases', 'Break.Glass'] as const

export const HAND_WRITTEN: readonly Service[] = [
  {
    prefix: 's3',
    resourcePolicies: true,
    rcps: true,
    types: [
      {
        awsType: 'object',
        region: false,
        account: false,
        names: BUCKETS,
        tail: (random, name, own, variables) => `${name}/${generateObjectKey(random, own, variables)}`,
        actions: ['GetObject', 'PutObject', 'DeleteObject', 'GetObjectVersion', 'GetObjectAcl', 'PutObjectTagging'],
      },
      {
        awsType: 'bucket',
        region: false,
        account: false,
        names: BUCKETS,
        tail: plain(''),
        actions: ['ListBucket', 'ListBucketVersions', 'GetBucketPolicy', 'DeleteBucket'],
      },
    ],
    starActions: ['ListJobs', 'ListAccessPoints'],
  },
  {
    prefix: 'sqs',
    resourcePolicies: true,
    rcps: true,
    types: [
      {
        awsType: 'queue',
        region: true,
        account: true,
        names: APPS,
        tail: (_random, name, own) => (own === undefined ? name : `${own}-queue`),
        actions: ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'GetQueueUrl', 'GetQueueAttributes', 'PurgeQueue'],
      },
    ],
    starActions: ['ListQueues'],
  },
  {
    prefix: 'secretsmanager',
    resourcePolicies: true,
    rcps: true,
    types: [
      {
        awsType: 'Secret',
        region: true,
        account: true,
        names: APPS,
        tail: (_random, name, own) => `secret:${own === undefined ? name : `${own}/${name}`}-AbCdEf`,
        actions: ['GetSecretValue', 'PutSecretValue', 'DescribeSecret', 'DeleteSecret', 'TagResource'],
      },
    ],
    starActions: ['ListSecrets', 'GetRandomPassword'],
  },
  {
    prefix: 'kms',
    resourcePolicies: true,
    rcps: true,
    types: [
      {
        awsType: 'key',
        region: true,
        account: true,
        names: KEY_IDS,
        tail: plain('key/'),
        actions: [
          'Encrypt',
          'Decrypt',
          'DescribeKey',
          'GenerateDataKey',
          'ReEncryptFrom',
          'RetireGrant',
          'CreateGrant',
        ],
      },
    ],
    starActions: ['ListKeys', 'ListAliases'],
  },
  {
    prefix: 'sts',
    resourcePolicies: true,
    rcps: true,
    types: [
      {
        awsType: 'role',
        region: false,
        account: true,
        arnService: 'iam',
        names: ROLES,
        tail: plain('role/'),
        actions: ['AssumeRole', 'TagSession', 'SetSourceIdentity'],
      },
    ],
    starActions: ['GetCallerIdentity'],
  },
  {
    prefix: 'dynamodb',
    resourcePolicies: true,
    rcps: false,
    types: [
      {
        awsType: 'table',
        region: true,
        account: true,
        names: APPS,
        tail: (random, name) => (random.percent(25) ? `table/${name}/index/by-date` : `table/${name}`),
        actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query', 'Scan', 'BatchGetItem'],
      },
    ],
    starActions: ['ListTables'],
  },
  {
    prefix: 'lambda',
    resourcePolicies: true,
    rcps: false,
    types: [
      {
        awsType: 'function',
        region: true,
        account: true,
        names: APPS,
        tail: (random, name) => (random.percent(25) ? `function:${name}:prod` : `function:${name}`),
        actions: ['InvokeFunction', 'GetFunction', 'UpdateFunctionCode', 'DeleteFunction'],
      },
    ],
    starActions: ['ListFunctions'],
  },
  {
    prefix: 'logs',
    resourcePolicies: false,
    rcps: false,
    types: [
      {
        awsType: 'log-group',
        region: true,
        account: true,
        names: APPS,
        tail: (random, name) => (random.percent(50) ? `log-group:/app/${name}:log-stream:a` : `log-group:/app/${name}`),
        actions: ['PutLogEvents', 'GetLogEvents', 'CreateLogStream', 'DeleteLogGroup'],
      },
    ],
    starActions: [],
  },
  {
    prefix: 'ec2',
    resourcePolicies: false,
    rcps: false,
    types: [
      {
        awsType: 'instance',
        region: true,
        account: true,
        names: INSTANCES,
        tail: plain('instance/'),
        actions: ['StartInstances', 'StopInstances', 'TerminateInstances', 'RebootInstances'],
      },
    ],
    starActions: ['DescribeInstances', 'DescribeInstanceStatus'],
  },
  {
    prefix: 'iam',
    resourcePolicies: false,
    rcps: false,
    types: [
      {
        awsType: 'role',
        region: false,
        account: true,
        names: ROLES,
        tail: plain('role/'),
        actions: ['GetRole', 'PassRole', 'DeleteRole', 'ListRolePolicies'],
      },
    ],
    starActions: ['ListRoles', 'ListUsers'],
  },
]

/** Those written by hand know more confusable names and more of the rules, so worlds draw them oftener. */
const TABLE: readonly Service[] = [
  ...HAND_WRITTEN.map((service) => ({
    ...service,
    weight: 6,
    types: service.types.map((type) => withKeys(service, type)),
  })),
  ...AWS_SERVICES.map((service) => serviceFromAws(service, APPS)),
]

export const SERVICE_NAMES: readonly string[] = TABLE.map((service) => service.prefix)

function withKeys({ prefix }: Service, type: ResourceType): ResourceType {
  return { ...type, keys: (AWS_KEYS[`${prefix}/${type.awsType}`] ?? []).map(keyFromAws) }
}

/** The services of these prefixes. One that the table does not hold becomes a plain service with a few actions. */
export function servicesNamed(prefixes: readonly string[]): Service[] {
  return prefixes.map((prefix) => TABLE.find((service) => service.prefix === prefix) ?? madeUpService(prefix))
}

function madeUpService(prefix: string): Service {
  return {
    prefix,
    resourcePolicies: true,
    rcps: false,
    types: [
      {
        region: true,
        account: true,
        names: APPS,
        tail: plain('item/'),
        actions: ['GetItem', 'PutItem', 'DeleteItem', 'GetItems'],
      },
    ],
    starActions: [],
  }
}
