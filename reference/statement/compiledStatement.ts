import type { Condition } from '../condition/compileCondition.ts'
import type { Facts } from '../facts.ts'
import type { Grant } from '../principal/grantLevel.ts'
import { POINT, RULE, unspecifiedNumber } from '../rules.ts'
import type { StatementRef } from '../verdict.ts'
import type { Walk } from '../walk.ts'
import type { ActionTest } from './action.ts'
import type { ResourcePart } from './resource.ts'

/** A statement, ready to be asked. */
export interface CompiledStatement {
  readonly ref: StatementRef
  readonly action: ActionTest
  readonly resource: ResourcePart
  readonly condition: Condition | undefined
  /** What an Allow of a resource policy grants, one entry a form that reaches the requester; empty in identity-type policies. */
  readonly grants: readonly Grant[]
  /** Rules by which values of its principal element name somebody else, or nobody. */
  readonly misses: readonly number[]
  /** Whether a Deny hits the requester; undefined in identity-type policies, which have no principal. */
  readonly hits: ((walk: Walk) => boolean) | undefined
}

/** EVAL-04: action, resource and condition all match. The principal is asked by whoever knows what it means there. */
export function applies(statement: CompiledStatement, facts: Facts, walk: Walk): boolean {
  if (!statement.action(facts, walk) || !statement.resource(facts, walk)) return false
  if (statement.condition === undefined) return walk.mark(RULE['EVAL-04'], true)
  walk.mark(RULE['EVAL-06'], true)
  const held = statement.condition(facts.values, walk)
  return walk.mark(RULE['EVAL-04'], held)
}

const UNSPECIFIED_DOUBT = { 'UNSP-16': unspecifiedNumber('UNSP-16'), 'UNSP-23': unspecifiedNumber('UNSP-23') }

/** Whether a form in doubt reaches the requester in this walk. */
export function settles({ doubt }: Pick<Grant, 'doubt'>, walk: Walk): boolean {
  if (doubt === undefined) return true
  if (doubt === 'CONT-16') return walk.reading(POINT['CONT-16']) === 'match'
  if (doubt === 'CONT-20') return walk.reading(POINT['CONT-20']) === 'both'
  walk.meets(UNSPECIFIED_DOUBT[doubt])
  return false
}
