import type { Decision } from '../../model/decision.ts'

/** Either kind of deny. */
export const DENIES: readonly Decision[] = ['explicitDeny', 'implicitDeny']

/** What an answer stands for: a two-way evaluator's `denied` is either kind of deny. */
export function meanings(answer: Decision | 'denied'): readonly Decision[] {
  return answer === 'denied' ? DENIES : [answer]
}

/** Whether an answer can mean one of these decisions. */
export function agrees(answer: Decision | 'denied', expected: readonly Decision[]): boolean {
  return meanings(answer).some((decision) => expected.includes(decision))
}
