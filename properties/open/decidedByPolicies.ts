import type { Request } from '../../model/format/request.ts'

const NEEDS_NONE = ['sts:getcalleridentity', 'sts:getsessiontoken']

/**
 * Whether policies decide a request at all: not the operations that need no permission (EVAL-22, CONT-25), nor names whose letter
 * case is beyond ASCII, which might be read as one of them (UNSP-05).
 */
export function decidedByPolicies({ action }: Request): boolean {
  return isAscii(action) && !NEEDS_NONE.includes(action.toLowerCase())
}

/** Whether a text holds nothing beyond ASCII. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}
