import type { Call } from '../../model/format/call.ts'
import type { PrincipalType } from '../../model/format/principalTypes.ts'
import type { CallCheck, CallFault } from './callCheck.ts'

/** SESS-16, SESS-15, TRUST-05, TRUST-10: which credentials an operation can be called with. */
export const caller: CallCheck = {
  rules: ['SESS-16'],
  concerns: () => true,
  check: (call) => CHECKS[call.operation](call.caller.type, call.operation),
}

const denied = (rule: string, reason: string): CallFault => ({ rules: [rule], codes: ['AccessDenied'], reason })

/** Which code an unsigned request gets is in no page of these operations; the common errors hold the second one. */
const unsigned = (operation: string): CallFault => ({
  rules: ['SESS-16'],
  codes: ['AccessDenied', 'MissingAuthenticationToken'],
  reason: `${operation} has to be called with AWS credentials`,
})

const CHECKS: Readonly<Record<Call['operation'], (type: PrincipalType, operation: string) => CallFault | undefined>> = {
  AssumeRole: (type, operation) => {
    switch (type) {
      case 'IAMUser':
      case 'AssumedRole': // role chaining, an ordinary AssumeRole (SESS-15)
      case 'AWSService': // how services come by a service role (TRUST-09)
        return undefined
      case 'Root':
        return denied('TRUST-10', 'the root user cannot assume a role')
      case 'FederatedUser':
        return denied('SESS-16', 'a federated user session can call no STS operation but GetCallerIdentity')
      case 'WebIdentityUser':
      case 'SAMLUser':
      case 'Anonymous':
        return unsigned(operation)
    }
  },
  GetFederationToken: (type, operation) => {
    switch (type) {
      case 'IAMUser':
      case 'Root': // possible, though advised against; its duration is cut (STS-07)
        return undefined
      case 'AssumedRole':
      case 'FederatedUser':
      case 'AWSService':
        return denied('SESS-16', 'GetFederationToken has to be called with the long-term credentials of an IAM user')
      case 'WebIdentityUser':
      case 'SAMLUser':
      case 'Anonymous':
        return unsigned(operation)
    }
  },
  AssumeRoleWithSAML: (type) => (type === 'SAMLUser' ? undefined : unproven('SAML assertion', 'AssumeRoleWithSAML')),
  AssumeRoleWithWebIdentity: (type) =>
    type === 'WebIdentityUser' ? undefined : unproven('web identity token', 'AssumeRoleWithWebIdentity'),
}

/** No such caller has what the operation identifies its caller by. The documents say no more than that it is required. */
function unproven(proof: string, operation: string): CallFault {
  const codes = ['AccessDenied', 'InvalidIdentityToken', 'ValidationError', 'MissingParameter'] as const
  return {
    rules: ['TRUST-05'],
    codes,
    reason: `${operation} identifies its caller by a ${proof}, which this caller has not`,
  }
}
