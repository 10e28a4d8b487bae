import type { JsonObject, JsonValue } from '../../model/json.ts'
import { type Fault, fault } from './fault.ts'
import { isJsonObject } from './isJsonObject.ts'
import { parseOperator } from './operators.ts'
import { typeRule } from './stringsFault.ts'

/**
 * Condition: operators, each with condition keys, each with one value or a list (GRAM-04). An empty object at any of the levels
 * and an empty list are no flaw: they are the vacuous AND of COND-01 and GRAM-11. What a value reads like (a number, a date, an
 * address) is asked when it is compared, not here.
 */
export function conditionFault(condition: JsonValue): Fault | undefined {
  if (!isJsonObject(condition)) return fault('GRAM-08', ['Condition'], 'an object of condition operators')
  for (const operator in condition) {
    if (!Object.hasOwn(condition, operator)) continue
    const block = condition[operator]
    if (block === undefined) continue
    if (parseOperator(operator) === undefined) return operatorFault(operator)
    if (!isJsonObject(block)) return fault('GRAM-08', ['Condition', operator], 'an object of condition keys')
    const inner = blockFault(block, operator)
    if (inner !== undefined) return inner
  }
  return undefined
}

function operatorFault(operator: string): Fault {
  const at = ['Condition', operator]
  if (operator === 'NullIfExists' || operator.endsWith(':NullIfExists'))
    return fault('COND-06', at, 'Null, which asks for existence by itself')
  return fault('COND-13', at, 'a condition operator in its documented spelling')
}

function blockFault(block: JsonObject, operator: string): Fault | undefined {
  let keys = 0
  for (const key in block) {
    if (!Object.hasOwn(block, key)) continue
    const values = block[key]
    if (values === undefined) continue
    keys++
    if (isScalar(values)) continue
    if (!Array.isArray(values)) {
      return fault(typeRule(values), ['Condition', operator, key], 'a string, number or boolean, or a list of them')
    }
    for (let index = 0; index < values.length; index++) {
      const value: JsonValue = values[index]
      if (!isScalar(value))
        return fault(typeRule(value), ['Condition', operator, key, index], 'a string, number or boolean')
    }
  }
  return keys > 1 ? twinKeysFault(block, operator) : undefined
}

/** GRAM-08. */
function isScalar(value: JsonValue): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** GRAM-06: condition keys are case-insensitive (COND-02), so two that differ by letter case alone are one key given twice. */
function twinKeysFault(block: JsonObject, operator: string): Fault | undefined {
  const seen = new Set<string>()
  for (const key in block) {
    if (!Object.hasOwn(block, key)) continue
    if (block[key] === undefined) continue
    const lower = key.toLowerCase()
    if (seen.has(lower))
      return fault('GRAM-06', ['Condition', operator, key], 'each condition key once, whatever its letter case')
    seen.add(lower)
  }
  return undefined
}
