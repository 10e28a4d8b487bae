import type { Call, CallParameters } from '../../model/format/call.ts'
import type { CallCheck, CallFault } from './callCheck.ts'

type Parameter = keyof CallParameters

const EVERYWHERE = ['Policy', 'PolicyArns', 'DurationSeconds'] as const

/** What each operation takes, of the parameters that a call can hold; the session of a SAML caller is named by the assertion. */
const TAKEN: Readonly<Record<Call['operation'], readonly Parameter[]>> = {
  AssumeRole: [...EVERYWHERE, 'RoleSessionName', 'Tags', 'TransitiveTagKeys', 'SourceIdentity', 'ExternalId'],
  AssumeRoleWithSAML: EVERYWHERE,
  AssumeRoleWithWebIdentity: [...EVERYWHERE, 'RoleSessionName'],
  GetFederationToken: [...EVERYWHERE, 'Name', 'Tags'],
}

const REQUIRED: Readonly<Record<Call['operation'], Parameter | undefined>> = {
  AssumeRole: 'RoleSessionName',
  AssumeRoleWithSAML: undefined,
  AssumeRoleWithWebIdentity: 'RoleSessionName',
  GetFederationToken: 'Name',
}

/** SESS-01: which parameters an operation takes and requires. Session policies are optional in all four (SESS-06, SESS-07). */
export const parameters: CallCheck = {
  rules: ['SESS-01'],
  concerns: () => true,
  check: (call) => missing(call) ?? unknown(call),
}

function missing({ operation, parameters: given }: Call): CallFault | undefined {
  const required = REQUIRED[operation]
  if (required === undefined || given[required] !== undefined) return undefined
  return {
    rules: ['SESS-01'],
    codes: ['ValidationError', 'MissingParameter'],
    reason: `${operation} requires ${required}`,
  }
}

/** Whether STS refuses a parameter that the operation does not have, or passes over it, is in no document. */
function unknown({ operation, parameters: given }: Call): CallFault | undefined {
  const taken: readonly string[] = TAKEN[operation]
  const name = Object.keys(given).find((one) => given[one as Parameter] !== undefined && !taken.includes(one))
  return name === undefined
    ? undefined
    : { rules: ['SESS-01'], codes: ['ValidationError'], reason: `${operation} takes no ${name}`, open: true }
}
