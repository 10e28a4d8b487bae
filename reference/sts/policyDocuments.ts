import type { Call } from '../../model/format/call.ts'
import { isPolicyText } from '../../model/policyDocument.ts'
import { problemText, short } from '../../model/read/problem.ts'
import { readPolicyText } from '../../model/read/readPolicyText.ts'
import { checkDocument } from '../grammar/checkDocument.ts'
import type { CallCheck, CallFault } from './callCheck.ts'

/** STS-04, SESS-09: inline and named managed policies are well-formed documents that name no principal. */
export const policyDocuments: CallCheck = {
  rules: ['STS-04', 'SESS-09'],
  // An empty text is refused before it is read (STS-01).
  concerns: ({ parameters }) => (parameters.Policy ?? '') !== '' || (parameters.PolicyArns ?? []).length > 0,
  check: (call) => inlineFault(call) ?? managedFault(call),
}

function inlineFault({ parameters: { Policy = '' } }: Call): CallFault | undefined {
  return Policy === '' ? undefined : textFault(Policy, 'Policy')
}

function managedFault({ parameters: { PolicyArns = [] }, managedPolicies = [] }: Call): CallFault | undefined {
  const named = new Set(PolicyArns)
  for (const { arn, document } of managedPolicies) {
    if (!named.has(arn)) continue
    const where = short(arn)
    const fault = isPolicyText(document) ? textFault(document.text, where) : documentFault(document, where)
    if (fault !== undefined) return fault
  }
  return undefined
}

function textFault(text: string, where: string): CallFault | undefined {
  const reading = readPolicyText(text)
  if (!reading.ok) return malformed('STS-04', `${where} is not JSON: ${reading.problems.map(problemText).join('; ')}`)
  const [duplicate] = reading.duplicates
  if (duplicate !== undefined) return malformed(duplicate.rule, `${where} has ${duplicate.path} more than once`)
  return documentFault(reading.value, where)
}

function documentFault(document: unknown, where: string): CallFault | undefined {
  const flaw = checkDocument(document, 'session')
  return flaw && malformed(flaw.rule, `${where}, ${flaw.element}: expected ${flaw.expected}`)
}

function malformed(rule: string, reason: string): CallFault {
  return { rules: [...new Set([rule, 'STS-04'])], codes: ['MalformedPolicyDocument'], reason }
}
