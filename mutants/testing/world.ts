import type { Request } from '../../model/format/request.ts'
import type { Policies, Scenario } from '../../model/format/scenario.ts'
import type { Session } from '../../model/format/session.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'

export const ACCOUNT = '111122223333'
export const ROLE = `arn:aws:iam::${ACCOUNT}:role/team/AppDev`
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/AppDev/mary`
export const KEY = 'arn:aws:s3:::bucket/key'

/** A statement on everything unless it is said otherwise. */
export const allow = (more: Partial<Statement> = {}): Statement => statement('Allow', more)
export const deny = (more: Partial<Statement> = {}): Statement => statement('Deny', more)

function statement(Effect: Statement['Effect'], more: Partial<Statement>): Statement {
  const Action = more.NotAction === undefined ? { Action: '*' } : {}
  const Resource = more.NotResource === undefined ? { Resource: '*' } : {}
  return { Effect, ...Action, ...Resource, ...more }
}

/** A policy of these statements. */
export const policy = (...Statement: readonly Statement[]): Policy => ({ Version: '2012-10-17', Statement })

/** What differs from the plain world. */
export interface Differences {
  readonly policies?: Partial<Policies>
  readonly session?: Partial<Session>
  /** Managed session policies. */
  readonly passed?: readonly Policy[]
  readonly principal?: Scenario['principal']
  readonly resourceAccount?: string
  readonly resourceKind?: Scenario['resourceKind']
  readonly request?: Partial<Request>
  /** Requests after the first, as they differ from it. */
  readonly later?: readonly Partial<Request>[]
}

/** The plain world: a role session of an administrator gets one object of its own account. */
export function world({ policies, session, passed, principal, request, later, ...rest }: Differences = {}): Scenario {
  const first = { action: 's3:GetObject', resource: KEY, context: {}, ...request }
  const who = principal ?? { type: 'AssumedRole', arn: SESSION, issuer: ROLE }
  const managed = passed?.map((document, index) => ({ arn: `arn:aws:iam::aws:policy/P${index}`, document }))
  const issued = who.type === 'AssumedRole' || who.type === 'FederatedUser'
  return {
    principal: who,
    session: issued ? { via: 'AssumeRole', managed, ...session } : undefined,
    policies: { identity: [policy(allow())], ...policies },
    resourceAccount: ACCOUNT,
    requests: [first, ...(later ?? []).map((other) => ({ ...first, ...other }))],
    ...rest,
  }
}

export const FEDERATED_BOB: Scenario['principal'] = {
  type: 'FederatedUser',
  arn: `arn:aws:sts::${ACCOUNT}:federated-user/bob`,
  issuer: `arn:aws:iam::${ACCOUNT}:user/mary`,
}
export const ROOT: Scenario['principal'] = { type: 'Root', arn: `arn:aws:iam::${ACCOUNT}:root` }

/** The user behind the federated session, who is the IAM user too. */
export const USER = `arn:aws:iam::${ACCOUNT}:user/mary`
export const BOB = `arn:aws:sts::${ACCOUNT}:federated-user/bob`
export const MARY: Scenario['principal'] = { type: 'IAMUser', arn: USER }
export const SERVICE: Scenario['principal'] = { type: 'AWSService', arn: 'cloudtrail.amazonaws.com' }
/** Another account than the principal’s. */
export const ELSEWHERE = '444455556666'

/** A key of the account, and what decrypts with it. */
export const KEY_WORLD: Differences = {
  resourceKind: 'kms-key',
  request: { action: 'kms:Decrypt', resource: `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234` },
}

/** The same in another partition. */
export const IN_CHINA: Differences = {
  principal: {
    type: 'AssumedRole',
    arn: SESSION.replace('arn:aws:', 'arn:aws-cn:'),
    issuer: ROLE.replace('arn:aws:', 'arn:aws-cn:'),
  },
  request: { action: 'kms:Decrypt', resource: `arn:aws-cn:kms:cn-north-1:${ACCOUNT}:key/1234` },
}

/** Somebody assumes a role of the account. */
export const TRUST_WORLD: Differences = {
  resourceKind: 'role-trust',
  request: { action: 'sts:AssumeRole', resource: `arn:aws:iam::${ACCOUNT}:role/Target` },
}

/** A trust policy that trusts one AWS principal. */
export const trusting = (AWS: string): Policy =>
  policy({ Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' })
