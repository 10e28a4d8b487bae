import { many } from '../../model/edit/many.ts'
import { mapPolicies } from '../../model/edit/mapPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'

/** Puts one or several statements in the place of each; several have no Sid, which may stand once only (GRAM-07). */
export function splitStatements(scenario: Scenario, split: (statement: Statement) => readonly Statement[]): Scenario {
  return mapPolicies(scenario, (policy) => {
    if (typeof policy.Statement !== 'object' || policy.Statement === null) return policy
    const after = many(policy.Statement as unknown as Statement).flatMap((statement) => {
      const parts = typeof statement === 'object' && statement !== null ? split(statement) : [statement]
      return parts.length === 1 ? parts : parts.map(({ Sid: _, ...part }) => part)
    })
    return { ...policy, Statement: after } as unknown as Policy
  })
}
