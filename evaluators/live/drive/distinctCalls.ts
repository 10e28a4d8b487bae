import type { Planned } from './planned.ts'

/** The calls among what was planned, each once: several requests may come to the same one. Reasons why something is no call are left out. */
export function distinctCalls(plans: readonly (Planned | string)[]): readonly Planned[] {
  const byId = new Map<string, Planned>()
  for (const plan of plans) if (typeof plan !== 'string') byId.set(plan.id, plan)
  return [...byId.values()]
}
