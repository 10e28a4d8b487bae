import { parseArn } from '../arn.ts'
import type { Call } from '../format/call.ts'
import { checkPrincipal } from './checkPrincipal.ts'
import { type Problem, short } from './problem.ts'

/** The rules of the format that join several fields of a call (`docs/protocol.md`). */
export function checkCall(call: Call): Problem[] {
  return [...checkPrincipal(call.caller, 'caller'), ...checkRole(call), ...checkManaged(call)]
}

function checkRole({ operation, role }: Call): Problem[] {
  if (operation === 'GetFederationToken') {
    return role === undefined
      ? []
      : [{ path: 'role', expected: 'nothing, as GetFederationToken assumes no role', received: 'an object' }]
  }
  if (role === undefined) return [{ path: 'role', expected: `the role that ${operation} assumes`, received: 'nothing' }]
  const problems: Problem[] = []
  if (!/^arn:[^:]+:iam::\d{12}:role\/./s.test(role.arn)) {
    problems.push({
      path: 'role.arn',
      expected: 'arn:PARTITION:iam::ACCOUNT:role/[PATH/]NAME',
      received: short(role.arn),
    })
  }
  // The bounds that IAM puts on a role's MaxSessionDuration (STS-07): a role outside them cannot exist.
  const { maxSessionDuration: seconds } = role
  if (seconds !== undefined && (seconds < 3_600 || seconds > 43_200)) {
    problems.push({ path: 'role.maxSessionDuration', expected: '3600 to 43200 seconds', received: `${seconds}` })
  }
  return problems
}

function checkManaged({ managedPolicies }: Call): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [index, { arn }] of (managedPolicies ?? []).entries()) {
    const path = `managedPolicies[${index}].arn`
    if (parseArn(arn) === undefined) problems.push({ path, expected: 'an ARN', received: short(arn) })
    if (seen.has(arn)) problems.push({ path, expected: 'each managed policy once', received: short(arn) })
    seen.add(arn)
  }
  return problems
}
