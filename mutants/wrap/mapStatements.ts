import type { Scenario } from '../../model/format/scenario.ts'
import type { Policy, Statement } from '../../model/policyDocument.ts'
import { type Kind, mapPolicies } from './mapPolicies.ts'

type Edit = (statement: Statement, kind: Kind, policy: Policy) => Statement

/** Puts another statement in the place of each. What is no statement stays, for the reference to refuse. */
export function mapStatements(scenario: Scenario, edit: Edit): Scenario {
  return mapPolicies(scenario, (policy, kind) => {
    const { Statement: before } = policy
    if (typeof before !== 'object' || before === null) return policy
    const after = (Array.isArray(before) ? before : [before]).map((statement: Statement) =>
      isStatement(statement) ? edit(statement, kind, policy) : statement,
    )
    return { ...policy, Statement: after } as Policy
  })
}

const isStatement = (value: unknown): boolean => typeof value === 'object' && value !== null && 'Effect' in value

/** The statement, matching nothing any more. */
export function inert(statement: Statement): Statement {
  const { NotAction: _, ...rest } = statement
  return { ...rest, Action: 'mutants:Nothing' }
}

/** The values of an element, as a list. */
export function listOf<T>(values: T | readonly T[] | undefined): readonly T[] {
  if (values === undefined) return []
  return Array.isArray(values) ? values : [values as T]
}
