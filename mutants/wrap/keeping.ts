import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Statement } from '../../model/policyDocument.ts'
import { inert, mapStatements } from './mapStatements.ts'

/** The scenario with all statements matching nothing but those that are to be kept. */
export function keeping(scenario: Scenario, keep: (statement: Statement, kind: PolicyKind) => boolean): Scenario {
  return mapStatements(scenario, (statement, kind) => (keep(statement, kind) ? statement : inert(statement)))
}
