import type { RuleId } from '../../model/catalogue/catalogue.ts'
import { arnFamily } from './arnFamily.ts'
import { binaryFamily } from './binaryFamily.ts'
import { boolFamily } from './boolFamily.ts'
import { dateFamily } from './dateFamily.ts'
import { ipFamily } from './ipFamily.ts'
import { numericFamily } from './numericFamily.ts'
import type { OperatorFamily } from './operatorFamily.ts'
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './stringFamilies.ts'

/** One condition operator: its family, whether it is the negation of the positive test, and its rule. */
export interface Operator {
  readonly family: OperatorFamily<unknown>
  readonly negated: boolean
  readonly rule: RuleId
}

function operator<V>(family: OperatorFamily<V>, rule: RuleId, negated = false): Operator {
  return { family: family as OperatorFamily<unknown>, negated, rule }
}

/** Every condition operator but Null, by its canonical name. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', operator(stringEquals, 'COND-30')],
  ['StringNotEquals', operator(stringEquals, 'COND-30', true)],
  ['StringEqualsIgnoreCase', operator(stringEqualsIgnoreCase, 'COND-31')],
  ['StringNotEqualsIgnoreCase', operator(stringEqualsIgnoreCase, 'COND-31', true)],
  ['StringLike', operator(stringLike, 'COND-32')],
  ['StringNotLike', operator(stringLike, 'COND-32', true)],
  ['NumericEquals', operator(numericFamily('Equals'), 'COND-33')],
  ['NumericNotEquals', operator(numericFamily('Equals'), 'COND-33', true)],
  ['NumericLessThan', operator(numericFamily('LessThan'), 'COND-33')],
  ['NumericLessThanEquals', operator(numericFamily('LessThanEquals'), 'COND-33')],
  ['NumericGreaterThan', operator(numericFamily('GreaterThan'), 'COND-33')],
  ['NumericGreaterThanEquals', operator(numericFamily('GreaterThanEquals'), 'COND-33')],
  ['DateEquals', operator(dateFamily('Equals'), 'COND-34')],
  ['DateNotEquals', operator(dateFamily('Equals'), 'COND-34', true)],
  ['DateLessThan', operator(dateFamily('LessThan'), 'COND-34')],
  ['DateLessThanEquals', operator(dateFamily('LessThanEquals'), 'COND-34')],
  ['DateGreaterThan', operator(dateFamily('GreaterThan'), 'COND-34')],
  ['DateGreaterThanEquals', operator(dateFamily('GreaterThanEquals'), 'COND-34')],
  ['Bool', operator(boolFamily, 'COND-35')],
  ['BinaryEquals', operator(binaryFamily, 'COND-36')],
  ['IpAddress', operator(ipFamily, 'COND-37')],
  ['NotIpAddress', operator(ipFamily, 'COND-37', true)],
  ['ArnEquals', operator(arnFamily, 'COND-38')],
  ['ArnLike', operator(arnFamily, 'COND-38')],
  ['ArnNotEquals', operator(arnFamily, 'COND-38', true)],
  ['ArnNotLike', operator(arnFamily, 'COND-38', true)],
])
