import type { CompiledWorld } from '../compile.ts'
import type { Facts } from '../facts.ts'
import { LEVEL, type Level } from '../principal/grantLevel.ts'
import { RULE, unspecifiedNumber } from '../rules.ts'
import type { CompiledDocument } from '../statement/compileDocument.ts'
import { applies, settles } from '../statement/compiledStatement.ts'
import type { StatementRef } from '../verdict.ts'
import type { Walk } from '../walk.ts'

/** What the resource policy grants the requester: the strongest form of all matching Allows (RES-04, RES-06). */
export interface ResourceGrant {
  /** For certain. A grant to `*` counts as delegating here. */
  readonly level: Level
  readonly by: StatementRef | undefined
  /** The first matching grant to `*` without a condition on the principal's ARN, whose weight is open (CONT-03, CONT-27). */
  readonly starBy: StatementRef | undefined
  /** The first matching grant to the account (CONT-17). */
  readonly accountBy: StatementRef | undefined
}

const NO_GRANT: ResourceGrant = { level: LEVEL.none, by: undefined, starBy: undefined, accountBy: undefined }
const RESOURCE_POLICY_ON_STAR = unspecifiedNumber('UNSP-25')

export function resourceGrant({ resource, requester }: CompiledWorld, facts: Facts, walk: Walk): ResourceGrant {
  const [only] = resource
  if (only === undefined) return NO_GRANT
  if (facts.arn === undefined) walk.meets(RESOURCE_POLICY_ON_STAR)
  const inTableA = requester.sameAccount || requester.account === undefined // across accounts: RES-TABLE-B
  let { level, by, starBy, accountBy }: { -readonly [K in keyof ResourceGrant]: ResourceGrant[K] } = NO_GRANT
  for (const statement of only.allows) {
    for (const rule of statement.misses) walk.mark(rule, true)
    if (statement.grants.length === 0 || !applies(statement, facts, walk)) continue
    if (statement.grants.length > 1) markSeveral(walk)
    for (const grant of statement.grants) {
      if (!settles(grant, walk)) continue
      if (inTableA) {
        walk.mark(RULE['RES-TABLE-A'], true)
        walk.mark(grant.rule, true)
      }
      if (grant.star) starBy ??= statement.ref
      else if (grant.level === LEVEL.delegating) accountBy ??= statement.ref
      if (grant.level <= level) continue
      if (level > LEVEL.none) walk.mark(RULE['RES-04'], true)
      level = grant.level
      by = statement.ref
    }
  }
  return { level, by, starBy, accountBy }
}

/** RES-05, RES-06: one statement reaches the requester by several forms, and the strongest counts. */
function markSeveral(walk: Walk): void {
  walk.mark(RULE['RES-05'], true)
  walk.mark(RULE['RES-06'], true)
}

/** The strongest level of one document's matching Allows, whatever its kind. */
export function resourceLevel(document: CompiledDocument, facts: Facts, walk: Walk): Level {
  let level: Level = LEVEL.none
  for (const statement of document.allows) {
    if (statement.grants.length === 0 || !applies(statement, facts, walk)) continue
    for (const grant of statement.grants) if (grant.level > level && settles(grant, walk)) level = grant.level
  }
  return level
}
