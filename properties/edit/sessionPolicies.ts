import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** The session policies of a scenario, inline first; empty where none was passed. */
export function sessionPolicies({ session }: Scenario): readonly Policy[] {
  const managed = (session?.managed ?? []).map(({ document }) => document)
  return session?.inline === undefined ? managed : [session.inline, ...managed]
}
