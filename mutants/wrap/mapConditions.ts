import type { PolicyKind } from '../../model/edit/mapPolicies.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { ConditionBlock, Policy, Statement } from '../../model/policyDocument.ts'
import { inert, mapStatements } from './mapStatements.ts'

/** One operator, key and its values, and where it stands. */
export interface Condition {
  readonly operator: string
  readonly key: string
  readonly values: ConditionBlock[string][string]
  readonly kind: PolicyKind
  readonly statement: Statement
  readonly policy: Policy
}

/** The condition as it shall stand instead; true where it shall hold and false where it shall fail. */
type Edit = (condition: Condition) => Condition | boolean

/** Puts another condition in the place of each; conditions that come to stand twice are joined by the last. */
export function mapConditions(scenario: Scenario, edit: Edit): Scenario {
  return mapStatements(scenario, (statement, kind, policy) => mapped(statement, kind, policy, edit))
}

function mapped(statement: Statement, kind: PolicyKind, policy: Policy, edit: Edit): Statement {
  const { Condition: before, ...rest } = statement
  if (typeof before !== 'object' || before === null) return statement
  const after = new Map<string, Map<string, unknown>>()
  for (const [operator, keys] of Object.entries(before)) {
    // What is malformed stays so: a mutant that mended it would be found by that, and not by its mistake.
    if (typeof keys !== 'object' || keys === null || Array.isArray(keys)) return statement
    for (const [key, values] of Object.entries(keys)) {
      const edited = edit({ operator, key, values, kind, statement, policy })
      if (edited === false) return inert(statement)
      if (edited === true) continue
      const block = after.get(edited.operator) ?? new Map()
      after.set(edited.operator, block.set(edited.key, edited.values))
    }
  }
  if (after.size === 0) return rest
  const Condition = Object.fromEntries([...after].map(([operator, keys]) => [operator, Object.fromEntries(keys)]))
  return { ...rest, Condition: Condition as ConditionBlock }
}
