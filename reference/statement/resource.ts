import type { OneOrMany } from '../../model/policyDocument.ts'
import type { Facts } from '../facts.ts'
import { listOf } from '../listOf.ts'
import { POINT, RULE } from '../rules.ts'
import type { Walk } from '../walk.ts'
import { compileResourcePattern, type ResourceNotes, type ResourceTest } from './resourcePattern.ts'

/** Whether a statement's Resource or NotResource part applies to a request. */
export type ResourcePart = (facts: Facts, walk: Walk) => boolean

/** RSC-07, RSC-09, GRAM-09: without either element the statement speaks of the resource that its policy is attached to. */
export function compileResource(
  resource: OneOrMany<string> | undefined,
  notResource: OneOrMany<string> | undefined,
  notes: ResourceNotes,
): ResourcePart {
  const listed = resource ?? notResource
  if (listed === undefined) return (_facts, walk) => walk.mark(RULE['GRAM-09'], true)
  const tests = listOf(listed).map((pattern) => compileResourcePattern(pattern, notes))
  if (tests.length === 0) notes.meets('UNSP-18')
  return resource === undefined ? excluding(tests) : including(tests)
}

function including(tests: readonly ResourceTest[]): ResourcePart {
  const [only] = tests
  if (only !== undefined && tests.length === 1) return (facts, walk) => only(facts, walk) === true
  return (facts, walk) => {
    for (const test of tests) if (test(facts, walk) === true) return true
    return false
  }
}

/** RSC-07: all that no pattern lists. An entry without a value excludes nothing or voids the statement (CONT-12). */
function excluding(tests: readonly ResourceTest[]): ResourcePart {
  return (facts, walk) => {
    let unresolved = false
    for (const test of tests) {
      const matched = test(facts, walk)
      if (matched === true) return walk.mark(RULE['RSC-07'], false)
      if (matched === undefined) unresolved = true
    }
    if (unresolved && walk.reading(POINT['CONT-12']) === 'statementVoid') return walk.mark(RULE['RSC-07'], false)
    const applies = facts.arn !== undefined || walk.reading(POINT['CONT-22']) === 'applies' // RSC-09
    return walk.mark(RULE['RSC-07'], applies)
  }
}
