import type { Scenario } from '../format/scenario.ts'
import type { Policy } from '../policyDocument.ts'

/** The session policies of a scenario, inline first; empty where none was passed. */
export function sessionPolicies({ session }: Scenario): readonly Policy[] {
  const managed = (session?.managed ?? []).map(({ document }) => document)
  return session?.inline === undefined ? managed : [session.inline, ...managed]
}
