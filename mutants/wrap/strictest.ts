import type { Decision } from '../../model/decision.ts'

/** An explicit deny of any, else a deny of any. */
export function strictest(decisions: readonly Decision[]): Decision {
  return (['explicitDeny', 'implicitDeny'] as const).find((deny) => decisions.includes(deny)) ?? 'allowed'
}
