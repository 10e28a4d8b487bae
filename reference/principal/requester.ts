import { parseArn } from '../../model/arn.ts'
import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/** Who makes the requests, as principal elements and the flow chart ask about it. */
export interface Requester {
  readonly type: PrincipalType
  /** The principal's own ARN; a service principal or provider for AWSService, web identity and SAML. */
  readonly arn: string | undefined
  /** Role (AssumedRole) or user (FederatedUser) behind the session. */
  readonly issuer: string | undefined
  /** Undefined for principals without an account: EVAL-17, EVAL-18, TRUST-05. */
  readonly account: string | undefined
  readonly partition: string | undefined
  /** Whether the resource belongs to the requester's account. */
  readonly sameAccount: boolean
  /** SCP-01, RCP-01: organizations policies do not reach service-linked roles. */
  readonly serviceLinked: boolean
  readonly hasBoundary: boolean
  /** Whether the resource policy is a role's trust policy. */
  readonly asksTrust: boolean
  /** Sessions that came from an identity provider may be what a Federated principal elsewhere means (CONT-16). */
  readonly federatedSession: boolean
}

export function requesterOf({ principal, policies, session, resourceAccount, resourceKind }: Scenario): Requester {
  const arn = principal.arn === undefined || !hasAccount(principal.type) ? undefined : parseArn(principal.arn)
  const role = principal.issuer === undefined ? undefined : parseArn(principal.issuer)
  return {
    type: principal.type,
    arn: principal.arn,
    issuer: principal.issuer,
    account: arn?.account,
    partition: arn?.partition,
    sameAccount: arn?.account === resourceAccount,
    serviceLinked: role?.resource.startsWith('role/aws-service-role/') === true,
    hasBoundary: policies.boundary !== undefined,
    asksTrust: resourceKind === 'role-trust',
    federatedSession: session?.via === 'AssumeRoleWithSAML' || session?.via === 'AssumeRoleWithWebIdentity',
  }
}

/** Whether principal elements and the flow chart can tell no difference between two requesters. */
export function sameRequester(one: Requester, other: Requester): boolean {
  return (
    one.type === other.type &&
    one.arn === other.arn &&
    one.issuer === other.issuer &&
    one.account === other.account &&
    one.partition === other.partition &&
    one.sameAccount === other.sameAccount &&
    one.serviceLinked === other.serviceLinked &&
    one.hasBoundary === other.hasBoundary &&
    one.asksTrust === other.asksTrust &&
    one.federatedSession === other.federatedSession
  )
}

function hasAccount(type: PrincipalType): boolean {
  return type === 'AssumedRole' || type === 'FederatedUser' || type === 'IAMUser' || type === 'Root'
}
