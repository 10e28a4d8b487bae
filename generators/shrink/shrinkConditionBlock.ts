import type { JsonObject, JsonValue } from '../../model/json.ts'
import { isObject } from './isObject.ts'
import { shrinkList, withKey, withoutKey } from './shrinkList.ts'
import { isNumber, isTyped } from './typed.ts'

/** Smaller condition blocks: operators dropped, keys dropped, qualifiers dropped, values dropped and shortened. Never empty. */
export function* shrinkConditionBlock(block: JsonObject): Iterable<JsonObject> {
  const operators = Object.keys(block)
  if (operators.length > 1) for (const operator of operators) yield withoutKey(block, operator)
  for (const operator of operators) {
    const keys = block[operator]
    if (!isObject(keys)) continue
    for (const smaller of shrinkKeys(keys)) yield withKey(block, operator, smaller)
    for (const plainer of [operator.replace(/^ForA\w+:/, ''), operator.replace(/IfExists$/, '')]) {
      if (plainer !== operator && !Object.hasOwn(block, plainer))
        yield { ...withoutKey(block, operator), [plainer]: keys }
    }
  }
}

function* shrinkKeys(keys: JsonObject): Iterable<JsonObject> {
  const names = Object.keys(keys)
  if (names.length > 1) for (const name of names) yield withoutKey(keys, name)
  for (const name of names) {
    const values = keys[name]
    if (values === undefined) continue
    for (const smaller of shrinkValues(values)) yield withKey(keys, name, smaller)
  }
}

/**
 * Fewer values; a list of one becomes the value; a text loses its second half. A number stays a number, and a boolean, a date, an
 * address or an ARN as it is: what is left should still be what the operator reads.
 */
export function* shrinkValues(values: JsonValue): Iterable<JsonValue> {
  if (Array.isArray(values)) {
    if (values.length === 1) yield values[0] as JsonValue
    yield* shrinkList(values as readonly JsonValue[], 1)
  } else if (typeof values === 'string' && values.length > 1 && !isTyped(values)) {
    for (const shorter of [values.slice(0, values.length >> 1), values.slice(0, -1)])
      if (readsAlike(shorter, values)) yield shorter
  }
}

/** Seconds since 1970 keep their five digits, lest they become a year (CONT-19). */
function readsAlike(shorter: string, text: string): boolean {
  return !isNumber(text) || (isNumber(shorter) && (text.length < 5 || shorter.length > 4))
}
