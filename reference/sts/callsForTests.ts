import type { Call, CallParameters } from '../../model/format/call.ts'
import type { Principal } from '../../model/format/principal.ts'

/** Callers of each type, for the tests of this room. */
export const CALLERS = {
  user: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/mary' },
  root: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' },
  role: {
    type: 'AssumedRole',
    arn: 'arn:aws:sts::111122223333:assumed-role/First/hop',
    issuer: 'arn:aws:iam::111122223333:role/First',
  },
  federated: {
    type: 'FederatedUser',
    arn: 'arn:aws:sts::111122223333:federated-user/Bob',
    issuer: 'arn:aws:iam::111122223333:user/token-app',
  },
  service: { type: 'AWSService', arn: 'ec2.amazonaws.com' },
  saml: { type: 'SAMLUser', arn: 'arn:aws:iam::111122223333:saml-provider/Corp' },
  web: { type: 'WebIdentityUser', arn: 'accounts.google.com' },
  anonymous: { type: 'Anonymous' },
} as const satisfies Record<string, Principal>

const role = { arn: 'arn:aws:iam::111122223333:role/engineering/AppDev' }

/** A call of each operation to which nothing can be objected. */
export const CALLS = {
  AssumeRole: { operation: 'AssumeRole', caller: CALLERS.user, role, parameters: { RoleSessionName: 'team' } },
  AssumeRoleWithSAML: { operation: 'AssumeRoleWithSAML', caller: CALLERS.saml, role, parameters: {} },
  AssumeRoleWithWebIdentity: {
    operation: 'AssumeRoleWithWebIdentity',
    caller: CALLERS.web,
    role,
    parameters: { RoleSessionName: 'team' },
  },
  GetFederationToken: { operation: 'GetFederationToken', caller: CALLERS.user, parameters: { Name: 'Bob' } },
} as const satisfies Record<string, Call>

export const OPERATIONS = Object.keys(CALLS) as (keyof typeof CALLS)[]

/** That call with other parameters, and whatever else is to be different. */
export function callWith(operation: keyof typeof CALLS, parameters: CallParameters, other: Partial<Call> = {}): Call {
  const call = CALLS[operation]
  return { ...call, ...other, parameters: { ...call.parameters, ...parameters } }
}
