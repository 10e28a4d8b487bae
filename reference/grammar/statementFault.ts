import type { JsonObject, JsonValue } from '../../model/json.ts'
import { actionsFault } from './actionsFault.ts'
import { conditionFault } from './conditionFault.ts'
import { type Fault, fault } from './fault.ts'
import { isJsonObject } from './isJsonObject.ts'
import type { KindGrammar } from './kinds.ts'
import { principalFault } from './principalFault.ts'
import { rcpFault } from './rcpFault.ts'
import { resourcesFault } from './resourcesFault.ts'
import { isPlainSid } from './sidsFault.ts'

/** GRAM-02 for one statement; `alone` says that the document holds no other. */
export function statementFault(
  statement: JsonValue | undefined,
  grammar: KindGrammar,
  alone: boolean,
): Fault | undefined {
  if (!isJsonObject(statement)) return fault('GRAM-08', [], 'a statement object')
  return (
    unknownElement(statement) ??
    effectFault(statement) ??
    (statement.Sid === undefined ? undefined : sidFault(statement.Sid, grammar)) ??
    principalFault(statement, grammar) ??
    (grammar.principal === 'everyone' ? rcpFault(statement, alone) : undefined) ??
    actionsFault(statement) ??
    resourcesFault(statement, grammar) ??
    (statement.Condition === undefined ? undefined : conditionFault(statement.Condition))
  )
}

/** GRAM-13, GRAM-05: an element in another spelling is an unknown one. */
function unknownElement(statement: JsonObject): Fault | undefined {
  for (const key in statement) {
    if (!Object.hasOwn(statement, key)) continue
    switch (key) {
      case 'Effect':
      case 'Action':
      case 'Resource':
      case 'Condition':
      case 'Principal':
      case 'Sid':
      case 'NotAction':
      case 'NotResource':
      case 'NotPrincipal':
        continue
      default:
        if (statement[key] !== undefined)
          return fault('GRAM-13', [key], 'an element of the policy grammar, in its exact spelling')
    }
  }
  return undefined
}

function effectFault({ Effect: effect }: JsonObject): Fault | undefined {
  if (effect === 'Allow' || effect === 'Deny') return undefined
  if (effect === undefined) return fault('GRAM-02', ['Effect'], 'an Effect element')
  return fault('GRAM-05', ['Effect'], 'Allow or Deny, spelled so')
}

function sidFault(sid: JsonValue, grammar: KindGrammar): Fault | undefined {
  if (typeof sid !== 'string') return fault('GRAM-08', ['Sid'], 'a string')
  return grammar.strictSids && !isPlainSid(sid)
    ? fault('GRAM-07', ['Sid'], 'letters A-Z and a-z and digits only')
    : undefined
}
