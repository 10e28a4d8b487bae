import { parseArn } from '../arn.ts'
import type { Scenario } from '../format/scenario.ts'
import { checkPrincipal } from './checkPrincipal.ts'
import { checkRequest } from './checkRequest.ts'
import { type Problem, short, under } from './problem.ts'

/** The rules of the format that join several fields (`docs/protocol.md`, "Rules of the format"). */
export function checkScenario(scenario: Scenario): Problem[] {
  return [
    ...checkPrincipal(scenario.principal, 'principal'),
    ...checkSession(scenario),
    ...checkPolicies(scenario),
    ...scenario.requests.flatMap((request, index) =>
      under(`requests[${index}]`, checkRequest(request, scenario.resourceAccount)),
    ),
  ]
}

function checkSession({ principal: { type }, session }: Scenario): Problem[] {
  if (type !== 'AssumedRole' && type !== 'FederatedUser') {
    return session === undefined
      ? []
      : [{ path: 'session', expected: `nothing, as the principal is of type ${type}`, received: 'an object' }]
  }
  if (session === undefined)
    return [{ path: 'session', expected: `how the ${type} session was issued`, received: 'nothing' }]
  const problems: Problem[] = []
  const federation = session.via === 'GetFederationToken'
  if (federation !== (type === 'FederatedUser')) {
    const expected =
      type === 'FederatedUser' ? 'GetFederationToken' : 'AssumeRole, AssumeRoleWithSAML or AssumeRoleWithWebIdentity'
    problems.push({
      path: 'session.via',
      expected: `${expected}, as the principal is of type ${type}`,
      received: session.via,
    })
  }
  for (const [index, managed] of (session.managed ?? []).entries()) {
    if (parseArn(managed.arn) === undefined)
      problems.push({ path: `session.managed[${index}].arn`, expected: 'an ARN', received: short(managed.arn) })
  }
  if (session.caller !== undefined && parseArn(session.caller.arn) === undefined) {
    problems.push({ path: 'session.caller.arn', expected: 'an ARN', received: short(session.caller.arn) })
  }
  return problems
}

/** UNSP-15: a policy of a kind that the principal cannot have is refused as input. */
function checkPolicies({ principal: { type }, policies }: Scenario): Problem[] {
  if (type === 'AssumedRole' || type === 'FederatedUser' || type === 'IAMUser') return []
  const problems: Problem[] = []
  if (policies.identity.length > 0) {
    problems.push({
      path: 'policies.identity',
      expected: `[], as a principal of type ${type} has no identity policies`,
      received: `${policies.identity.length}`,
    })
  }
  if (policies.boundary !== undefined) {
    problems.push({
      path: 'policies.boundary',
      expected: `nothing, as a principal of type ${type} has no permissions boundary`,
      received: 'a policy',
    })
  }
  return problems
}
