import type { JsonValue } from '../../model/json.ts'
import { type Fault, fault } from './fault.ts'
import { isJsonObject } from './isJsonObject.ts'

/** Up to this many statements Sids are compared pair by pair, which allocates nothing. */
const PAIRWISE = 8

/** GRAM-07: Sids of an identity-type document are unique. The statements have been found well-formed each by itself. */
export function sidsFault(statements: readonly JsonValue[]): Fault | undefined {
  const seen = statements.length > PAIRWISE ? new Set<string>() : undefined
  for (let index = 0; index < statements.length; index++) {
    const sid = sidOf(statements[index])
    if (sid === undefined) continue
    if (seen === undefined ? standsBefore(statements, index, sid) : seen.has(sid)) {
      return fault('GRAM-07', [index, 'Sid'], 'a Sid that no other statement of the document has')
    }
    seen?.add(sid)
  }
  return undefined
}

function standsBefore(statements: readonly JsonValue[], index: number, sid: string): boolean {
  for (let earlier = 0; earlier < index; earlier++) if (sidOf(statements[earlier]) === sid) return true
  return false
}

function sidOf(statement: JsonValue | undefined): string | undefined {
  return isJsonObject(statement) && typeof statement.Sid === 'string' ? statement.Sid : undefined
}

/** GRAM-07: `[A-Za-z0-9]*`, as a loop: it runs on every Sid of every document. */
export function isPlainSid(sid: string): boolean {
  for (let at = 0; at < sid.length; at++) {
    const code = sid.charCodeAt(at)
    const letter = code | 0x20
    if (!((letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39))) return false
  }
  return true
}
