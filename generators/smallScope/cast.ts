import type { Principal } from '../../model/format/principal.ts'
import type { Context } from '../../model/format/request.ts'
import type { IssuingOperation } from '../../model/format/session.ts'

/** The accounts of the small scope: the requester's, another that owns resources across accounts, and a bystander's. */
export const ACCOUNT = '111122223333'
export const OTHER_ACCOUNT = '444455556666'
const BYSTANDER = '999999999999'

/** Everybody of the small scope, as policies name them. */
export const ARN = {
  root: `arn:aws:iam::${ACCOUNT}:root`,
  bystanderRoot: `arn:aws:iam::${BYSTANDER}:root`,
  role: `arn:aws:iam::${ACCOUNT}:role/AppDev`,
  otherRole: `arn:aws:iam::${ACCOUNT}:role/AppOps`,
  session: `arn:aws:sts::${ACCOUNT}:assumed-role/AppDev/team`,
  otherSession: `arn:aws:sts::${ACCOUNT}:assumed-role/AppDev/guest`,
  user: `arn:aws:iam::${ACCOUNT}:user/mary`,
  otherUser: `arn:aws:iam::${ACCOUNT}:user/john`,
  federated: `arn:aws:sts::${ACCOUNT}:federated-user/Bob`,
  otherFederated: `arn:aws:sts::${ACCOUNT}:federated-user/Carol`,
  service: 'cloudtrail.amazonaws.com',
  otherService: 'sns.amazonaws.com',
  oidc: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
  saml: `arn:aws:iam::${ACCOUNT}:saml-provider/corp`,
} as const

/** Who makes the requests: every type of principal, and role sessions by the operation that issued them. */
export type RequesterId =
  | 'role-session'
  | 'saml-session'
  | 'web-identity-session'
  | 'federated-user'
  | 'user'
  | 'root'
  | 'service'
  | 'web-identity'
  | 'saml'
  | 'anonymous'

export interface Requester {
  readonly id: RequesterId
  readonly principal: Principal
  readonly via?: IssuingOperation
  /** The value that a Federated principal would name it by, where an identity provider stands behind it. */
  readonly provider?: string
  /** The keys that follow from the principal (KEY-10 to KEY-19). */
  readonly context: Context
}

function roleSession(id: RequesterId, via: IssuingOperation, provider?: string): Requester {
  return {
    id,
    principal: { type: 'AssumedRole', arn: ARN.session, issuer: ARN.role },
    via,
    ...(provider === undefined ? {} : { provider }),
    context: {
      'aws:PrincipalArn': ARN.role,
      'aws:PrincipalAccount': ACCOUNT,
      'aws:PrincipalType': 'AssumedRole',
      'aws:userid': 'AROAEXAMPLEID12345678:team',
      ...(provider === undefined ? {} : { 'aws:FederatedProvider': provider }),
    },
  }
}

export const REQUESTERS: readonly Requester[] = [
  roleSession('role-session', 'AssumeRole'),
  roleSession('saml-session', 'AssumeRoleWithSAML', ARN.saml),
  roleSession('web-identity-session', 'AssumeRoleWithWebIdentity', ARN.oidc),
  {
    id: 'federated-user',
    principal: { type: 'FederatedUser', arn: ARN.federated, issuer: ARN.user },
    via: 'GetFederationToken',
    context: {
      'aws:PrincipalArn': ARN.federated,
      'aws:PrincipalAccount': ACCOUNT,
      'aws:PrincipalType': 'FederatedUser',
      'aws:userid': `${ACCOUNT}:Bob`,
    },
  },
  {
    id: 'user',
    principal: { type: 'IAMUser', arn: ARN.user },
    context: {
      'aws:PrincipalArn': ARN.user,
      'aws:PrincipalAccount': ACCOUNT,
      'aws:PrincipalType': 'User',
      'aws:userid': 'AIDAEXAMPLEID12345678',
      'aws:username': 'mary',
    },
  },
  {
    id: 'root',
    principal: { type: 'Root', arn: ARN.root },
    context: {
      'aws:PrincipalArn': ARN.root,
      'aws:PrincipalAccount': ACCOUNT,
      'aws:PrincipalType': 'Account',
      'aws:userid': ACCOUNT,
    },
  },
  {
    id: 'service',
    principal: { type: 'AWSService', arn: ARN.service },
    context: { 'aws:PrincipalIsAWSService': 'true', 'aws:PrincipalServiceName': ARN.service },
  },
  { id: 'web-identity', principal: { type: 'WebIdentityUser', arn: ARN.oidc }, provider: ARN.oidc, context: {} },
  { id: 'saml', principal: { type: 'SAMLUser', arn: ARN.saml }, provider: ARN.saml, context: {} },
  {
    id: 'anonymous',
    principal: { type: 'Anonymous' },
    context: { 'aws:PrincipalType': 'Anonymous', 'aws:userid': 'anonymous' },
  },
]
