import { many } from '../../model/edit/many.ts'
import type { Scenario } from '../../model/format/scenario.ts'
import type { OneOrMany, Statement } from '../../model/policyDocument.ts'
import { inert, mapStatements } from './mapStatements.ts'

/** Puts other patterns in the place of those of one element; a statement that keeps none matches nothing. */
export function mapPatterns(
  scenario: Scenario,
  element: 'Action' | 'NotAction' | 'Resource' | 'NotResource',
  edit: (patterns: readonly string[], statement: Statement) => readonly string[],
): Scenario {
  return mapStatements(scenario, (statement) => {
    const before = statement[element] as OneOrMany<string> | undefined
    if (before === undefined) return statement
    const after = edit(many(before), statement)
    return after.length === 0 ? inert(statement) : { ...statement, [element]: after }
  })
}
