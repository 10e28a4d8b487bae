import type { JsonObject } from '../../model/json.ts'

/**
 * Whether a value is a JSON object. The checks read one by the fixed names of policy elements or by the names that `for … in`
 * gives, so a member named `__proto__` or `constructor` is a member like any other.
 */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
