import { many } from '../../model/edit/many.ts'
import { mapPolicies, type PolicyKind } from '../../model/edit/mapPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'

type Edit = (statement: Statement, kind: PolicyKind, policy: Policy) => Statement

/** Puts another statement in the place of each. What is no statement stays, for the reference to refuse. */
export function mapStatements(scenario: Scenario, edit: Edit): Scenario {
  return mapPolicies(scenario, (policy, { kind }) => {
    const { Statement: before } = policy
    if (typeof before !== 'object' || before === null) return policy
    const statements = many(before as unknown as Statement)
    const after = statements.map((statement) => (isStatement(statement) ? edit(statement, kind, policy) : statement))
    if (after.every((statement, index) => statement === statements[index])) return policy
    return { ...policy, Statement: after } as unknown as Policy
  })
}

const isStatement = (value: unknown): value is Statement =>
  typeof value === 'object' && value !== null && 'Effect' in value

/** The statement, matching nothing any more. */
export function inert(statement: Statement): Statement {
  const { NotAction: _, ...rest } = statement
  return { ...rest, Action: 'mutants:Nothing' }
}
