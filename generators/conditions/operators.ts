/** The types of condition-key values that AWS's operators tell apart. */
export type ValueType = 'string' | 'numeric' | 'date' | 'bool' | 'ip' | 'arn' | 'binary'

/** Every bare condition operator (COND-30 to COND-39), with the type it reads and whether it is a negated one. */
const TABLE = {
  StringEquals: ['string', false],
  StringNotEquals: ['string', true],
  StringEqualsIgnoreCase: ['string', false],
  StringNotEqualsIgnoreCase: ['string', true],
  StringLike: ['string', false],
  StringNotLike: ['string', true],
  NumericEquals: ['numeric', false],
  NumericNotEquals: ['numeric', true],
  NumericLessThan: ['numeric', false],
  NumericLessThanEquals: ['numeric', false],
  NumericGreaterThan: ['numeric', false],
  NumericGreaterThanEquals: ['numeric', false],
  DateEquals: ['date', false],
  DateNotEquals: ['date', true],
  DateLessThan: ['date', false],
  DateLessThanEquals: ['date', false],
  DateGreaterThan: ['date', false],
  DateGreaterThanEquals: ['date', false],
  Bool: ['bool', false],
  BinaryEquals: ['binary', false],
  IpAddress: ['ip', false],
  NotIpAddress: ['ip', true],
  ArnEquals: ['arn', false],
  ArnNotEquals: ['arn', true],
  ArnLike: ['arn', false],
  ArnNotLike: ['arn', true],
  Null: ['any', false],
} as const satisfies Record<string, readonly [ValueType | 'any', boolean]>

export type Operator = keyof typeof TABLE

export const OPERATORS = Object.keys(TABLE) as readonly Operator[]

export function operatorType(operator: Operator): ValueType | 'any' {
  return TABLE[operator][0]
}

export function isNegated(operator: Operator): boolean {
  return TABLE[operator][1]
}
