import type { JsonObject } from '../../model/json.ts'
import { type Fault, fault } from './fault.ts'
import type { KindGrammar } from './kinds.ts'
import { stringsFault } from './stringsFault.ts'

/** GRAM-02: Resource or NotResource, by the kind of document. What a pattern looks like is open (CONT-11), so any string will do. */
export function resourcesFault(statement: JsonObject, grammar: KindGrammar): Fault | undefined {
  const { Resource: resource, NotResource: notResource } = statement
  if (resource === undefined && notResource === undefined) {
    return grammar.resource === 'required'
      ? fault('GRAM-02', ['Resource'], 'a Resource or a NotResource element')
      : undefined
  }
  const element = resource === undefined ? 'NotResource' : 'Resource'
  if (grammar.resource === 'forbidden')
    return fault('GRAM-02', [element], 'no such element, as the policy is attached to the role it is about')
  if (resource !== undefined && notResource !== undefined)
    return fault('GRAM-02', ['NotResource'], 'only one of Resource and NotResource')
  return stringsFault(statement[element], element)
}
