import type { Call } from '../../model/format/call.ts'
import type { CallFault } from './callCheck.ts'
import { caller } from './caller.ts'
import { type CallVerdict, ISSUED } from './callVerdict.ts'
import { duration } from './duration.ts'
import { managedPolicies } from './managedPolicies.ts'
import { names } from './names.ts'
import { parameters } from './parameters.ts'
import { policyDocuments } from './policyDocuments.ts'
import { policySize } from './policySize.ts'
import { policyText } from './policyText.ts'
import { roleChaining } from './roleChaining.ts'
import { tags } from './tags.ts'

/** All that STS asks of a call before the trust policy is asked, in the order in which the first reason is reported. */
const CHECKS = [
  caller,
  parameters,
  names,
  tags,
  duration,
  roleChaining,
  policyText,
  policySize,
  managedPolicies,
  policyDocuments,
]

/**
 * What STS answers to a call that issues a session (catalogue, section 2: SESS-01 to SESS-16, STS-01 to STS-09). Whether a policy lets
 * the caller make it is no part of this: that is a scenario of kind `role-trust`. Neither is the packed size (STS-03), whose limit
 * is not published. The call is one that `readCall` accepts.
 */
export function decideCall(call: Call): CallVerdict {
  const concerned = CHECKS.filter((check) => check.concerns(call))
  const faults = concerned.flatMap((check) => check.check(call) ?? [])
  if (faults.length > 0) return refused(faults)
  const rules = unique(concerned.flatMap((check) => check.rules))
  return { outcome: ISSUED, permitted: [ISSUED], rules, reason: 'the call meets every documented constraint' }
}

function refused(faults: readonly CallFault[]): CallVerdict {
  const certain = faults.filter((fault) => fault.open !== true)
  const [first] = [...certain, ...faults] as [CallFault, ...CallFault[]]
  const codes: string[] = [first.codes[0], ...faults.flatMap((fault) => fault.codes)]
  return {
    outcome: first.codes[0],
    permitted: unique(certain.length > 0 ? codes : [...codes, ISSUED]),
    rules: unique([...first.rules, ...faults.flatMap((fault) => fault.rules)]),
    reason: first.reason,
  }
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)]
}
