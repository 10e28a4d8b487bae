/** Condition operators without qualifier and suffix (COND-30 to COND-39). */
export const BASE_OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateNotEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnEquals',
  'ArnNotEquals',
  'ArnLike',
  'ArnNotLike',
  'Null',
] as const

export const QUALIFIERS = ['ForAllValues', 'ForAnyValue'] as const

type BaseOperator = (typeof BASE_OPERATORS)[number]
type Qualifier = (typeof QUALIFIERS)[number]

/** A condition operator taken apart: `ForAnyValue:StringLikeIfExists`. */
export interface Operator {
  readonly base: BaseOperator
  readonly qualifier: Qualifier | undefined
  readonly ifExists: boolean
}

/** Every operator there is, by its one spelling: some 160, so a look-up takes the place of parsing. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map(allOperators())

function* allOperators(): Generator<[string, Operator]> {
  for (const base of BASE_OPERATORS) {
    for (const qualifier of [undefined, ...QUALIFIERS]) {
      const name = qualifier === undefined ? base : `${qualifier}:${base}`
      yield [name, { base, qualifier, ifExists: false }]
      // COND-06: Null asks for existence itself, there is no NullIfExists.
      if (base !== 'Null') yield [`${name}IfExists`, { base, qualifier, ifExists: true }]
    }
  }
}

/** The operator of that name in its canonical spelling (COND-13), the same object every time; undefined where there is none. */
export function parseOperator(name: string): Operator | undefined {
  return OPERATORS.get(name)
}
