import { many } from '../../model/edit/many.ts'
import type { ConditionBlock, ConditionValue } from '../../model/policyDocument.ts'
import { mapStatements } from '../edit/mapStatements.ts'
import { same } from '../judge/same.ts'
import type { Property } from '../property.ts'

const NUMERIC = /^(?:ForAllValues:|ForAnyValue:)?Numeric[A-Za-z]+$/
const BOOLEAN = /^(?:ForAllValues:|ForAnyValue:)?(?:Bool|BoolIfExists|Null)$/

/** The value with its quotes taken off or put on; only what JSON writes in one way (UNSP-04), under an operator of its type. */
function otherQuoting(operator: string, value: ConditionValue): ConditionValue {
  if (NUMERIC.test(operator)) {
    if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : value
    return typeof value === 'string' && /^-?[1-9]\d{0,8}$/.test(value) ? Number(value) : value
  }
  if (!BOOLEAN.test(operator)) return value
  if (typeof value === 'boolean') return String(value)
  return value === 'true' || value === 'false' ? value === 'true' : value
}

/** Numbers and booleans may stand unquoted (GRAM-08). */
export const unquotedValues: Property = {
  id: 'unquoted-values',
  sentence: 'A number or boolean in a condition means the same with quotes and without.',
  rules: ['GRAM-08', 'COND-33', 'COND-35'],
  relation: 'rewrite',
  keptBecause: 'It covers every operator and policy kind, where the constructed conditions have one unquoted value.',
  trial: (scenario) => {
    let touched = false
    const requoted = (operator: string, keys: ConditionBlock[string]): ConditionBlock[string] =>
      Object.fromEntries(
        Object.entries(keys).map(([key, values]) => {
          const after = many(values).map((value) => otherQuoting(operator, value))
          if (after.some((value, index) => value !== many(values)[index])) touched = true
          return [key, Array.isArray(values) ? after : (after[0] as ConditionValue)]
        }),
      )
    const after = mapStatements(scenario, (statement) => {
      if (statement.Condition === undefined) return statement
      const operators = Object.entries(statement.Condition).map(
        ([operator, keys]): [string, ConditionBlock[string]] => {
          return [operator, requoted(operator, keys)]
        },
      )
      return { ...statement, Condition: Object.fromEntries(operators) }
    })
    return touched ? same(scenario, after) : undefined
  },
}
