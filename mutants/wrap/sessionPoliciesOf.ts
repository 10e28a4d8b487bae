import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy } from '../../model/policyDocument.ts'

/** Inline and managed session policies in one list. */
export function sessionPoliciesOf({ session }: Scenario): readonly Policy[] {
  const managed = (session?.managed ?? []).map(({ document }) => document)
  return session?.inline === undefined ? managed : [session.inline, ...managed]
}
