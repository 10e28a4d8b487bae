import { OPERATORS, operatorType, type ValueType } from '../../generators/conditions/operators.ts'
import type { Random } from '../../generators/random.ts'
import { generateAccounts } from '../../generators/world/accounts.ts'
import { generateIdentities, type Identities } from '../../generators/world/identities.ts'
import { generatePrincipal, hasAccount, hasIdentityPolicies } from '../../generators/world/principal.ts'
import { BINARIES, DATES, IPS, NUMBERS } from '../../generators/world/values.ts'
import { PRINCIPAL_TYPES } from '../../model/format/principalTypes.ts'
import type { Context, ContextValue, Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'
import type { PolicyDocument, PrincipalElement, Statement } from '../../model/policyDocument.ts'

/**
 * What one writes first: every part of a scenario valid, and drawn by itself. Principals, statements, requests and contexts share small
 * pools of names, so that they meet by chance; nothing is aimed at anything. All principal types, policy kinds, operators and
 * qualifiers occur, so that what it misses it misses for want of correlation.
 */
export function naiveScenario(random: Random): Scenario {
  const type = random.pick(PRINCIPAL_TYPES)
  const accounts = generateAccounts(random, hasAccount(type) && random.percent(30))
  const identities = generateIdentities(random, 'aws', accounts, true)
  const principal = generatePrincipal(random, type, identities)
  const kind = random.below(10)
  const resources = kind === 0 ? ROLES : kind === 1 ? KEYS : RESOURCES
  const own = (text: string): string => text.replace('ACCOUNT', accounts.resource)
  const document = (form: Form = {}): PolicyDocument => drawDocument(random, own, form)
  const documents = (most: number): PolicyDocument[] => several(random, most, () => document())
  const session: Session | undefined =
    type === 'AssumedRole' || type === 'FederatedUser'
      ? {
          via: type === 'FederatedUser' ? 'GetFederationToken' : random.pick(VIAS),
          ...maybe(random, 'inline', () => document()),
          ...maybe(random, 'managed', () => [
            { arn: `arn:aws:iam::${accounts.principal}:policy/Managed`, document: document() },
          ]),
        }
      : undefined
  const account = hasAccount(type)
  return {
    principal,
    ...(session === undefined ? {} : { session }),
    policies: {
      identity: hasIdentityPolicies(type) ? documents(2) : [],
      ...(hasIdentityPolicies(type) ? maybe(random, 'boundary', () => document()) : {}),
      ...maybe(random, 'resource', () => document({ identities, trust: kind === 0 })),
      ...(account ? maybe(random, 'scps', () => several(random, 2, () => documents(2))) : {}),
      ...maybe(random, 'rcps', () => [[document({ identities, rcp: true })]]),
      ...maybe(random, 'endpoint', () => document({ identities })),
    },
    resourceAccount: accounts.resource,
    ...(kind === 0 ? { resourceKind: 'role-trust' as const } : kind === 1 ? { resourceKind: 'kms-key' as const } : {}),
    requests: several(
      random,
      24,
      (): Request => ({
        action: random.pick(kind === 0 ? ['sts:AssumeRole'] : kind === 1 ? ['kms:Decrypt', 'kms:Encrypt'] : ACTIONS),
        resource: own(random.pick(resources)),
        context: drawContext(random),
      }),
    ),
  }
}

const VIAS = ['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'] as const
const ACTIONS = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 'sqs:SendMessage', 'dynamodb:GetItem'] as const
const PATTERNS = [...ACTIONS, '*', '*', 's3:*', 's3:Get*', 's3:?etObject', 'sqs:*', 'sts:AssumeRole', 'kms:*'] as const
const RESOURCES = [
  'arn:aws:s3:::bucket/a.txt',
  'arn:aws:s3:::bucket/b/c.txt',
  'arn:aws:s3:::other/a.txt',
  'arn:aws:sqs:us-east-1:ACCOUNT:queue',
  'arn:aws:dynamodb:us-east-1:ACCOUNT:table/orders',
] as const
const ROLES = ['arn:aws:iam::ACCOUNT:role/Target'] as const
const KEYS = ['arn:aws:kms:us-east-1:ACCOUNT:key/1234abcd-12ab-34cd-56ef-1234567890ab'] as const
const RESOURCE_PATTERNS = [
  ...RESOURCES,
  '*',
  '*',
  '*',
  'arn:aws:s3:::bucket/*',
  'arn:aws:s3:::*/a.txt',
  'arn:aws:s3:::bucket/?.txt',
  'arn:aws:s3:::bucket/${aws:PrincipalTag/team}/*',
] as const

/** Keys with the type that their values have, and whether they have several. */
const CONDITION_KEYS = [
  ['aws:PrincipalTag/team', 'string', false],
  ['aws:RequestedRegion', 'string', false],
  ['aws:TagKeys', 'string', true],
  ['aws:SourceIp', 'ip', false],
  ['aws:CurrentTime', 'date', false],
  ['aws:MultiFactorAuthAge', 'numeric', false],
  ['aws:SecureTransport', 'bool', false],
  ['aws:SourceArn', 'arn', false],
  ['custom:blob', 'binary', false],
] as const
const VALUES: { readonly [type in ValueType]: readonly string[] } = {
  string: ['red', 'blue', 'Red', 'b', 'us-east-1'],
  numeric: NUMBERS,
  date: DATES,
  bool: ['true', 'false'],
  ip: IPS,
  arn: ['arn:aws:sns:us-east-1:111122223333:topic', 'arn:aws:sns:us-east-1:111122223333:other', 'arn:aws:s3:::bucket'],
  binary: BINARIES,
}

/** What makes a document one that AWS takes where it stands. */
interface Form {
  /** Who its statements may name; without, they name nobody. */
  readonly identities?: Identities
  /** A trust policy has no Resource (GRAM-02). */
  readonly trust?: boolean
  /** An RCP denies everybody, and has no NotAction (RCP-03). */
  readonly rcp?: boolean
}

function drawDocument(random: Random, own: (text: string) => string, form: Form): PolicyDocument {
  const { identities, trust = false, rcp = false } = form
  const resource = (): string => (random.percent(10) ? 'NotResource' : 'Resource')
  const Statement = several(
    random,
    3,
    (): Statement => ({
      Effect: !rcp && random.percent(65) ? 'Allow' : 'Deny',
      ...(identities === undefined ? {} : { Principal: rcp ? '*' : drawPrincipal(random, identities) }),
      [!rcp && random.percent(10) ? 'NotAction' : 'Action']: several(random, 2, () => random.pick(PATTERNS)),
      ...(trust ? {} : { [resource()]: several(random, 2, () => own(random.pick(RESOURCE_PATTERNS))) }),
      ...maybe(random, 'Condition', () => drawCondition(random)),
    }),
  )
  return { Version: '2012-10-17', Statement }
}

function drawPrincipal(random: Random, identities: Identities): PrincipalElement {
  const { role, session, user, federated, root, service, samlProvider, others } = identities
  if (random.percent(25)) return '*'
  if (random.percent(10)) return { Service: service }
  if (random.percent(10)) return { Federated: samlProvider }
  const names = [role, session, user, federated, root, ...others.roles, ...others.sessions, ...others.users]
  return { AWS: several(random, 2, () => random.pick(names)) }
}

function drawCondition(random: Random): NonNullable<Statement['Condition']> {
  const [key, type, multi] = random.pick(CONDITION_KEYS)
  const fitting = OPERATORS.filter((operator) => operatorType(operator) === type)
  const operator = random.percent(10) ? 'Null' : random.pick(fitting)
  const set = multi ? random.pick(['ForAnyValue:', 'ForAllValues:']) : ''
  if (operator === 'Null') return { Null: { [key]: random.pick(['true', 'false']) } }
  const ifExists = random.percent(15) ? 'IfExists' : ''
  return { [`${set}${operator}${ifExists}`]: { [key]: several(random, 2, () => random.pick(VALUES[type])) } }
}

function drawContext(random: Random): Context {
  const context: { [key: string]: ContextValue } = {}
  for (const [key, type, multi] of CONDITION_KEYS) {
    if (random.percent(50))
      context[key] = multi ? several(random, 2, () => random.pick(VALUES[type])) : random.pick(VALUES[type])
  }
  return context
}

function several<T>(random: Random, most: number, draw: () => T): T[] {
  return Array.from({ length: 1 + random.below(most) }, draw)
}

function maybe<K extends string, T>(random: Random, name: K, draw: () => T): { readonly [key in K]?: T } {
  return (random.percent(35) ? { [name]: draw() } : {}) as { readonly [key in K]?: T }
}
