import type { Decision } from '../model/decision.ts'

/** What comes of comparing one answer with the permitted decisions. */
export type Judgement = 'agrees' | 'differs' | 'unsupported' | 'error' | 'vocabulary'

/**
 * Judges one answer against the permitted decisions. A two-way `denied` agrees with either deny. A word of the
 * other vocabulary, and any value outside the protocol, is a violation. Allocates nothing.
 */
export function judgeDecision(given: unknown, permitted: readonly Decision[], twoWay: boolean): Judgement {
  switch (given) {
    case 'allowed':
      return permitted.includes('allowed') ? 'agrees' : 'differs'
    case 'explicitDeny':
    case 'implicitDeny':
      if (twoWay) return 'vocabulary'
      return permitted.includes(given) ? 'agrees' : 'differs'
    case 'denied':
      if (!twoWay) return 'vocabulary'
      return permitted.includes('explicitDeny') || permitted.includes('implicitDeny') ? 'agrees' : 'differs'
    default:
      if (typeof given !== 'object' || given === null) return 'vocabulary'
      if (typeof (given as { unsupported?: unknown }).unsupported === 'string') return 'unsupported'
      return typeof (given as { error?: unknown }).error === 'string' ? 'error' : 'vocabulary'
  }
}
