import type { JsonObject, JsonValue } from '../../model/json.ts'
import { pathText, short } from '../../model/read/problem.ts'
import { type Fault, fault, under } from './fault.ts'
import { isJsonObject } from './isJsonObject.ts'
import { type DocumentKind, KIND_GRAMMARS, type KindGrammar } from './kinds.ts'
import { sidsFault } from './sidsFault.ts'
import { statementFault } from './statementFault.ts'

export type { DocumentKind } from './kinds.ts'

/** What makes a policy document malformed. */
export interface Flaw {
  /** The rule of the catalogue that it breaks. */
  readonly rule: string
  /** Path into the document: `Statement[0].Effect`. */
  readonly element: string
  /** What was expected there, one clause. */
  readonly expected: string
}

/**
 * The first flaw of a document, as AWS's MalformedPolicyDocument would refuse it, or undefined for a well-formed one
 * (IAM User Guide, "Grammar of the IAM JSON policy language"; section 5 of the catalogue).
 *
 * Takes any value, never throws, and runs in time linear in the document. Which of several flaws comes first depends on the
 * elements, not on the order of members: unknown elements, Version, Id, then statement by statement Effect, Sid, principal,
 * action, resource, Condition; Sids given twice last. A member that is `undefined` is absent, as in JSON.
 */
export function checkDocument(document: unknown, kind: DocumentKind): Flaw | undefined {
  const found = documentFault(document, KIND_GRAMMARS[kind])
  return found && { rule: found.rule, element: elementText(found.at), expected: found.expected }
}

/** Untrusted names are cut short, so that an error stays one line. */
function elementText(at: Fault['at']): string {
  return pathText(at.map((part) => (typeof part === 'string' ? short(part) : part)))
}

function documentFault(document: unknown, grammar: KindGrammar): Fault | undefined {
  if (!isJsonObject(document)) return fault('GRAM-01', [], 'a JSON object')
  return unknownElement(document) ?? headFault(document, grammar) ?? statementsFault(document.Statement, grammar)
}

function unknownElement(document: JsonObject): Fault | undefined {
  for (const key in document) {
    if (!Object.hasOwn(document, key)) continue
    if (key === 'Version' || key === 'Statement' || key === 'Id' || document[key] === undefined) continue
    return fault('GRAM-13', [key], 'Version, Id or Statement, in that spelling')
  }
  return undefined
}

function headFault({ Version: version, Id: id }: JsonObject, grammar: KindGrammar): Fault | undefined {
  if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17')
    return fault('GRAM-01', ['Version'], '"2012-10-17" or "2008-10-17"')
  if (id === undefined) return undefined
  if (grammar.idForbiddenBy !== undefined)
    return fault(grammar.idForbiddenBy, ['Id'], 'no such element in a policy of this kind')
  return typeof id === 'string' ? undefined : fault('GRAM-08', ['Id'], 'a string')
}

/** `Statement: []` is accepted and matches nothing (UNSP-18, SESS-10). */
function statementsFault(statements: JsonValue | undefined, grammar: KindGrammar): Fault | undefined {
  if (!Array.isArray(statements)) {
    if (!isJsonObject(statements)) return fault('GRAM-01', ['Statement'], 'a statement or a list of statements')
    const inner = statementFault(statements, grammar, true)
    return inner && under(inner, 'Statement')
  }
  for (let index = 0; index < statements.length; index++) {
    const inner = statementFault(statements[index], grammar, statements.length === 1)
    if (inner !== undefined) return under(inner, 'Statement', index)
  }
  if (!grammar.strictSids || statements.length < 2) return undefined
  const inner = sidsFault(statements)
  return inner && under(inner, 'Statement')
}
