import type { ValueType } from '../conditions/operators.ts'
import type { AwsKey } from './awsService.ts'
import { BINARIES, DATES, EPOCHS, IPS, NUMBERS } from './values.ts'

/** A condition key that requests may carry: its type, whether it holds several values, and values to draw from. */
export interface KeySpec {
  readonly name: string
  readonly type: ValueType
  readonly multi: boolean
  readonly values: readonly string[]
}

const TEAMS = ['data', 'Data', 'data-platform', 'dat', 'ops', 'payments.eu'] as const
const REGIONS = ['us-east-1', 'us-west-1', 'us-east-2', 'eu-central-1'] as const
const BOOLEANS = ['true', 'false'] as const
const SOURCES = [
  'arn:aws:s3:::productionapp',
  'arn:aws:sns:us-east-1:111122223333:alarms',
  'arn:aws:sns:us-east-1:111122223333:alarms:1a2b',
  'arn:aws:cloudtrail:eu-central-1:012345678901:trail/audit/main',
] as const

function single(type: ValueType, values: readonly string[], ...names: string[]): KeySpec[] {
  return names.map((name) => ({ name, type, multi: false, values }))
}

function multi(type: ValueType, values: readonly string[], ...names: string[]): KeySpec[] {
  return names.map((name) => ({ name, type, multi: true, values }))
}

/** It holds whatever a table's partition keys are, so it is the multivalued key of every type. */
const LEADING_KEYS: readonly KeySpec[] = [
  ...multi('numeric', NUMBERS, 'dynamodb:LeadingKeys', 'dynamodb:LeadingKeys'), // twice, as it has most operators
  ...multi('date', DATES, 'dynamodb:LeadingKeys'),
  ...multi('ip', IPS, 'dynamodb:LeadingKeys'),
  ...multi('arn', SOURCES, 'dynamodb:LeadingKeys'),
  ...multi('bool', BOOLEANS, 'dynamodb:LeadingKeys'),
  ...multi('binary', BINARIES, 'dynamodb:LeadingKeys'),
]

/** Values for a key that nothing but its type is known of. */
const BY_TYPE: { readonly [type in ValueType]: readonly string[] } = {
  string: TEAMS,
  numeric: NUMBERS,
  date: DATES,
  bool: BOOLEANS,
  ip: IPS,
  arn: SOURCES,
  binary: BINARIES,
}

/** A key that AWS lists, with values to draw from. */
export function keyFromAws({ name, type, multi }: AwsKey): KeySpec {
  return KEYS.find((key) => key.name === name && key.multi === multi) ?? { name, type, multi, values: BY_TYPE[type] }
}

/** The free condition keys: those that do not follow from the principal. */
export const KEYS: readonly KeySpec[] = [
  ...single('string', TEAMS, 'aws:PrincipalTag/team', 'aws:PrincipalTag/Cost-Center'),
  ...single('string', [...TEAMS, 'da*', 'd?ta'], 'aws:ResourceTag/team', 'aws:RequestTag/team'),
  ...single('string', REGIONS, 'aws:RequestedRegion'),
  ...single('string', ['vpce-1a2b3c4d', 'vpce-1a2b3c4', 'vpce-1A2B3C4D'], 'aws:SourceVpce'),
  ...single('string', ['o-a1b2c3d4e5', 'o-a1b2c3d4e6'], 'aws:PrincipalOrgID', 'aws:ResourceOrgID'),
  ...single('string', ['home/', 'home/mary/', 'Home/', 'reports/2024/'], 's3:prefix'),
  ...single('string', ['private', 'public-read', 'bucket-owner-full-control'], 's3:x-amz-acl'),
  ...single('string', ['aws-cli/2.15.0', 'console.amazonaws.com', 'Boto3/1.34 (a|b)*'], 'aws:UserAgent'),
  ...single('string', ['ticket-1', 'ticket-12', 'Ticket-1'], 'sts:ExternalId', 'aws:SourceIdentity'),
  ...single('numeric', NUMBERS, 's3:max-keys', 'secretsmanager:RecoveryWindowInDays', 'ec2:VolumeSize'),
  ...single('numeric', NUMBERS, 's3:object-lock-remaining-retention-days', 'rds:StorageSize', 'ec2:VolumeIops'),
  ...single('date', DATES, 'aws:CurrentTime'),
  ...single('date', EPOCHS, 'aws:EpochTime'),
  ...single('bool', BOOLEANS, 'aws:SecureTransport', 'aws:ViaAWSService', 'kms:GrantIsForAWSResource'),
  ...single('ip', IPS, 'aws:SourceIp', 'aws:VpcSourceIp'),
  ...single('arn', SOURCES, 'aws:SourceArn', 'lambda:FunctionArn'),
  ...single('binary', BINARIES, 'aws:RequestTag/blob', 'aws:ResourceTag/blob'),
  ...multi(
    'string',
    ['team', 'Team', 'cost', 'cost-center', 'key1:hr', 'key1:legal'],
    'aws:TagKeys',
    'dynamodb:Attributes',
  ),
  ...multi('string', ['o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/', 'o-a1b2c3d4e5/r-ab12/'], 'aws:PrincipalOrgPaths'),
  ...multi('string', ['athena.amazonaws.com', 'cloudformation.amazonaws.com'], 'aws:CalledVia'),
  // So often that every operator meets several values, though most worlds keep to keys of their actions.
  ...Array<readonly KeySpec[]>(14).fill(LEADING_KEYS).flat(),
]

/** Global keys that any request may carry, whatever its action and resource. */
const GLOBAL =
  /^aws:(PrincipalTag|PrincipalOrg|RequestedRegion|SourceVpce|UserAgent|SourceIdentity|CurrentTime|EpochTime|SecureTransport|ViaAWS|CalledVia|SourceIp|VpcSourceIp|SourceArn|ResourceOrg)/

export function isGlobal({ name }: KeySpec): boolean {
  return GLOBAL.test(name)
}
