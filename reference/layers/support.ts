import type { Facts } from '../facts.ts'
import type { CompiledDocument } from '../statement/compileDocument.ts'
import { applies } from '../statement/compiledStatement.ts'
import type { StatementRef } from '../verdict.ts'
import type { Walk } from '../walk.ts'

/** Whether a layer lets a request pass, with the statement that does where there is one. */
export type Support = StatementRef | boolean

/** EVAL-03: inside a kind one matching Allow is enough; the first one stands for all. */
export function firstAllow(documents: readonly CompiledDocument[], facts: Facts, walk: Walk): StatementRef | false {
  for (const { allows } of documents) {
    for (const statement of allows) if (applies(statement, facts, walk)) return statement.ref
  }
  return false
}

/** Notes every matching Deny of some documents; says whether there was one. */
export function collectDenies(documents: readonly CompiledDocument[], facts: Facts, walk: Walk): boolean {
  let found = false
  for (const { denies } of documents) {
    for (const statement of denies) {
      if (!applies(statement, facts, walk)) continue
      if (statement.hits !== undefined && !statement.hits(walk)) continue
      walk.statements.push(statement.ref)
      found = true
    }
  }
  return found
}

/** Notes the statements that a decision rests on. */
export function note(walk: Walk, ...supports: (Support | undefined)[]): void {
  for (const support of supports) if (typeof support === 'object') walk.statements.push(support)
}
