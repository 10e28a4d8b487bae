import type { Said } from './oracle.ts'

/** Why the simulator's answer to a scenario, or to the first such request of it, is no decision; nothing where all are. */
export function whyFailed(said: Said): string | undefined {
  if ('failed' in said) return said.failed
  if (!('answers' in said)) return undefined
  for (const answer of said.answers) if ('failed' in answer) return answer.failed
  return undefined
}
