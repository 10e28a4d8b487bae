import type { Decision } from '../../model/decision.ts'

/** The decision of a composed question: each side may deny, and both must allow (SIM-40). */
export function combine(whole: Decision, session: Decision): Decision {
  if (whole === 'explicitDeny' || session === 'explicitDeny') return 'explicitDeny'
  return whole === 'allowed' && session === 'allowed' ? 'allowed' : 'implicitDeny'
}
