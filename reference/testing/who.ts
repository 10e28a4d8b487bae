import type { Scenario } from '../../model/format/scenario.ts'

/** Requesters for tests, each with its session where it has one. The role stands under a path, which its sessions do not show. */
export type Who = Pick<Scenario, 'principal' | 'session'>

export const ROOT_ARN = 'arn:aws:iam::111122223333:root'
export const ROLE_ARN = 'arn:aws:iam::111122223333:role/team/Dev'
export const SESSION_ARN = 'arn:aws:sts::111122223333:assumed-role/Dev/mary'
export const USER_ARN = 'arn:aws:iam::111122223333:user/mary'
export const FEDERATED_ARN = 'arn:aws:sts::111122223333:federated-user/Carol'
export const SERVICE = 'cloudtrail.amazonaws.com'
export const PROVIDER_ARN = 'arn:aws:iam::111122223333:saml-provider/Corp'

export const roleSession: Who = {
  principal: { type: 'AssumedRole', arn: SESSION_ARN, issuer: ROLE_ARN },
  session: { via: 'AssumeRole' },
}
export const samlSession: Who = { ...roleSession, session: { via: 'AssumeRoleWithSAML' } }
export const serviceLinked: Who = {
  principal: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForX/s',
    issuer: 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
  },
  session: { via: 'AssumeRole' },
}
export const user: Who = { principal: { type: 'IAMUser', arn: USER_ARN } }
export const federatedUser: Who = {
  principal: { type: 'FederatedUser', arn: FEDERATED_ARN, issuer: USER_ARN },
  session: { via: 'GetFederationToken' },
}
export const rootUser: Who = { principal: { type: 'Root', arn: ROOT_ARN } }
export const service: Who = { principal: { type: 'AWSService', arn: SERVICE } }
export const samlUser: Who = { principal: { type: 'SAMLUser', arn: PROVIDER_ARN } }
export const webUser: Who = { principal: { type: 'WebIdentityUser', arn: 'accounts.google.com' } }
export const anonymous: Who = { principal: { type: 'Anonymous' } }
