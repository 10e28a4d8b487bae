import type { Call } from '../../model/format/call.ts'
import type { CallCheck, CallFault } from './callCheck.ts'

const MOST_CHARACTERS = 2_048
const MOST_ARNS = 10

/** STS-02, STS-06: how much session policy a call may pass. */
export const policySize: CallCheck = {
  rules: ['STS-02', 'GRAM-12', 'STS-06'],
  concerns: ({ parameters }) => parameters.Policy !== undefined || parameters.PolicyArns !== undefined,
  check: (call) => {
    const arns = call.parameters.PolicyArns ?? []
    if (arns.length > MOST_ARNS)
      return tooMuch(['STS-06'], `PolicyArns names ${arns.length} policies; at most ${MOST_ARNS} are allowed`)
    const characters = plaintext(call)
    if (characters <= MOST_CHARACTERS) return undefined
    return tooMuch(
      ['STS-02', 'GRAM-12'],
      `Policy and PolicyArns have ${characters} characters together; at most ${MOST_CHARACTERS} are allowed`,
    )
  },
}

/** Of a managed policy the ARN counts, not the document (STS-02); white space of the inline policy counts. */
function plaintext({ parameters: { Policy = '', PolicyArns = [] } }: Call): number {
  return PolicyArns.reduce((sum, arn) => sum + arn.length, Policy.length)
}

/** The documents give the limits, not the code: AssumeRole's API model has had neither limit since 2023 (CONT-07). */
function tooMuch(rules: readonly string[], reason: string): CallFault {
  return { rules, codes: ['ValidationError', 'PackedPolicyTooLarge'], reason }
}
