import type { JsonObject, JsonValue } from '../../model/json.ts'
import { type Fault, fault, under } from './fault.ts'
import { isJsonObject } from './isJsonObject.ts'
import type { KindGrammar } from './kinds.ts'
import { stringsFault } from './stringsFault.ts'

/** GRAM-02, GRAM-14, TRUST-07, RCP-03: which of Principal and NotPrincipal a statement has, and what they hold. */
export function principalFault(statement: JsonObject, grammar: KindGrammar): Fault | undefined {
  const { Principal: principal, NotPrincipal: notPrincipal } = statement
  const rule = grammar.principalRule
  if (grammar.principal === 'forbidden') {
    if (principal === undefined && notPrincipal === undefined) return undefined
    const element = principal === undefined ? 'NotPrincipal' : 'Principal'
    return fault(rule, [element], 'no such element, as the policy applies to whom it is attached or passed')
  }
  if (grammar.principal === 'everyone') {
    if (notPrincipal !== undefined) return fault(rule, ['NotPrincipal'], 'no such element in a resource control policy')
    return isEveryone(principal)
      ? undefined
      : fault(rule, ['Principal'], '"*", the only principal of a resource control policy')
  }
  if (notPrincipal !== undefined) {
    if (grammar.notPrincipalForbiddenBy !== undefined) {
      return fault(grammar.notPrincipalForbiddenBy, ['NotPrincipal'], 'no such element in a role trust policy')
    }
    if (principal !== undefined) return fault(rule, ['NotPrincipal'], 'only one of Principal and NotPrincipal')
    if (statement.Effect === 'Allow') return fault('GRAM-14', ['NotPrincipal'], 'no such element beside Effect Allow')
    return valueFault(notPrincipal, 'NotPrincipal')
  }
  if (principal === undefined) return fault(rule, ['Principal'], 'a Principal or a NotPrincipal element')
  return valueFault(principal, 'Principal')
}

/** Wildcards inside an ARN are no flaw: RES-13 and RES-A6 say that they match nobody. */
function valueFault(value: JsonValue, element: string): Fault | undefined {
  if (value === '*') return undefined
  if (!isJsonObject(value))
    return fault('GRAM-02', [element], '"*", or an object of AWS, Service, Federated and CanonicalUser')
  let empty = true
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue
    const names = value[key]
    if (names === undefined) continue
    if (key !== 'AWS' && key !== 'Service' && key !== 'Federated' && key !== 'CanonicalUser') {
      return fault('GRAM-13', [element, key], 'AWS, Service, Federated or CanonicalUser')
    }
    const inner = stringsFault(names, key)
    if (inner !== undefined) return under(inner, element)
    empty = false
  }
  return empty ? fault('GRAM-02', [element], 'at least one of AWS, Service, Federated and CanonicalUser') : undefined
}

/** `"*"`, and `{"AWS": "*"}`, which means the same (RES-12), as string or as list (GRAM-04). */
export function isEveryone(principal: JsonValue | undefined): boolean {
  if (principal === '*') return true
  if (!isJsonObject(principal)) return false
  let everyone = false
  for (const key in principal) {
    if (!Object.hasOwn(principal, key)) continue
    const names = principal[key]
    if (names === undefined) continue
    if (key !== 'AWS' || !isStar(names)) return false
    everyone = true
  }
  return everyone
}

/** `"*"` or `["*"]`. */
export function isStar(value: JsonValue | undefined): boolean {
  return value === '*' || (Array.isArray(value) && value.length === 1 && value[0] === '*')
}
