import type { Scenario } from '../format/scenario.ts'
import type { Session } from '../format/session.ts'

/** The scenario with these fields of its session put in place of its own; undefined takes one away. */
export function withSession(scenario: Scenario, session: Partial<Session>): Scenario {
  const { via, ...rest } = { ...scenario.session, ...session }
  if (via === undefined) return scenario
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return { ...scenario, session: { via, ...present } }
}
