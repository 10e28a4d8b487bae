import { type Arn, parseArn } from '../../model/arn.ts'
import type { Call } from '../../model/format/call.ts'
import { short } from '../../model/read/problem.ts'
import { type CallCheck, type CallFault, validationError } from './callCheck.ts'

/** STS-05: managed session policies exist, in the role's account or the calling user's, or are AWS managed. */
export const managedPolicies: CallCheck = {
  rules: ['STS-05'],
  concerns: ({ parameters }) => (parameters.PolicyArns ?? []).length > 0,
  check: (call) => {
    const existing = new Set((call.managedPolicies ?? []).map(({ arn }) => arn))
    const home = homeOf(call)
    for (const text of call.parameters.PolicyArns ?? []) {
      const arn = parseArn(text)
      if (arn === undefined || arn.service !== 'iam' || arn.region !== '' || !arn.resource.startsWith('policy/')) {
        return validationError('STS-05', `${short(text)} is not the ARN of a managed policy`)
      }
      if (!existing.has(text)) return unusable(`${short(text)} does not exist`)
      if (home !== undefined && !isAtHome(arn, home))
        return unusable(`${short(text)} is not a policy of account ${home.account}, nor AWS managed`)
    }
    return undefined
  },
}

/** The role, or for GetFederationToken the calling user. */
function homeOf({ operation, caller, role }: Call): Arn | undefined {
  return parseArn((operation === 'GetFederationToken' ? caller.arn : role?.arn) ?? '')
}

/** An account is one of a partition, and so is the set of AWS managed policies. */
function isAtHome({ partition, account }: Arn, home: Arn): boolean {
  return partition === home.partition && (account === 'aws' || account === home.account)
}

/** That the policies must exist there is documented, what happens otherwise is not. */
function unusable(reason: string): CallFault {
  return {
    rules: ['STS-05'],
    codes: ['ValidationError', 'MalformedPolicyDocument', 'AccessDenied', 'NoSuchEntity'],
    reason,
  }
}
