import type { JsonValue } from '../../model/json.ts'
import { shrinkList } from './shrinkList.ts'

/** Fewer patterns; a list of one becomes the pattern; what follows an action's service or an ARN's fifth colon becomes `*`. */
export function* shrinkPatterns(patterns: JsonValue): Iterable<JsonValue> {
  if (Array.isArray(patterns)) {
    const list = patterns as readonly JsonValue[]
    if (list.length === 1) yield list[0] as JsonValue
    yield* shrinkList(list, 1)
    return
  }
  if (typeof patterns !== 'string') return
  const end = Math.max(patterns.indexOf(':'), patterns.split(':', 5).join(':').length)
  if (end > 0 && patterns.length > end + 2) yield `${patterns.slice(0, end + 1)}*`
}
