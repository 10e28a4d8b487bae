import type { JsonObject, JsonValue } from '../../model/json.ts'
import { isObject } from './isObject.ts'
import { shrinkList, withKey, withoutKey } from './shrinkList.ts'

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

/** Fewer values; a list of one becomes the value; a text loses its second half. */
export function* shrinkValues(values: JsonValue): Iterable<JsonValue> {
  if (Array.isArray(values)) {
    if (values.length === 1) yield values[0] as JsonValue
    yield* shrinkList(values as readonly JsonValue[], 1)
  } else if (typeof values === 'string' && values.length > 1) {
    yield values.slice(0, values.length >> 1)
    yield values.slice(0, -1)
  }
}
