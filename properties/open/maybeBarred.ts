import type { Request } from '../../model/format/request.ts'
import type { Scenario } from '../../model/format/scenario.ts'

/**
 * Whether these credentials perhaps cannot call the operation at all, so that the kind of deny, or all of the answer, is open
 * (SESS-16, CONT-26, TRUST-10).
 */
export function maybeBarred({ principal: { type } }: Scenario, request: Request): boolean {
  const action = request.action.toLowerCase()
  if (action === 'sts:getfederationtoken' || action === 'sts:getsessiontoken') return true
  if (type === 'FederatedUser') return action.startsWith('iam:') || action.startsWith('sts:')
  return type === 'Root' && action.startsWith('sts:')
}
