import type { Operator } from '../../generators/conditions/operators.ts'
import type { Readings } from './tables.ts'

/**
 * Section 6 of the catalogue for the small scope, as plain data written by hand. Per group of operators a row for each value
 * of a request: whether it matches the first policy value and whether the second, under the positive operator (Y or n), or `??` where
 * it cannot be read.
 */
export const MATCHES: { readonly [operator in Exclude<Operator, 'Null'>]: { readonly [value: string]: string } } = {
  ...both('StringEquals', 'StringNotEquals', { Data: 'Yn', data: 'nn', 'op*': 'nY', ops: 'nn', 'Data ': 'nn' }),
  ...both('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', {
    Data: 'Yn',
    data: 'Yn',
    'op*': 'nY',
    ops: 'nn',
    'Data ': 'nn',
  }),
  ...both('StringLike', 'StringNotLike', { Data: 'Yn', data: 'nn', Dat: 'nn', op: 'nY', 'op*': 'nY' }),
  ...both('NumericEquals', 'NumericNotEquals', {
    '9': 'nn',
    '10': 'Yn',
    '10.0': 'Yn',
    '20.5': 'nY',
    '21': 'nn',
    ten: '??',
  }),
  NumericLessThan: { '9': 'YY', '10': 'nY', '10.0': 'nY', '20.5': 'nn', '21': 'nn', ten: '??' },
  NumericLessThanEquals: { '9': 'YY', '10': 'YY', '10.0': 'YY', '20.5': 'nY', '21': 'nn', ten: '??' },
  NumericGreaterThan: { '9': 'nn', '10': 'nn', '10.0': 'nn', '20.5': 'Yn', '21': 'YY', ten: '??' },
  NumericGreaterThanEquals: { '9': 'nn', '10': 'Yn', '10.0': 'Yn', '20.5': 'YY', '21': 'YY', ten: '??' },
  ...both('DateEquals', 'DateNotEquals', dates('nn', 'Yn', 'nY', 'nn')),
  DateLessThan: dates('YY', 'nY', 'nn', 'nn'),
  DateLessThanEquals: dates('YY', 'YY', 'nY', 'nn'),
  DateGreaterThan: dates('nn', 'nn', 'Yn', 'YY'),
  DateGreaterThanEquals: dates('nn', 'Yn', 'YY', 'YY'),
  Bool: { true: 'Yn', TRUE: 'Yn', false: 'nY' },
  BinaryEquals: { AAEC: 'Yn', 'AA==': 'nY', 'AAE=': 'nn' },
  ...both('IpAddress', 'NotIpAddress', {
    '203.0.113.255': 'Yn',
    '203.0.114.0': 'nn',
    '2001:DB8::1': 'nY',
    '2001:db9::1': 'nn',
    nowhere: '??',
  }),
  ...both('ArnEquals', 'ArnNotEquals', arns()),
  ...both('ArnLike', 'ArnNotLike', arns()),
}

type Cells = { readonly [value: string]: string }

/** A negated operator has the table of its positive one. */
function both<One extends Operator, Other extends Operator>(
  positive: One,
  negated: Other,
  cells: Cells,
): { readonly [operator in One | Other]: Cells } {
  return { [positive]: cells, [negated]: cells } as { readonly [operator in One | Other]: Cells }
}

function dates(before: string, first: string, second: string, after: string): Cells {
  return {
    '2025-12-31T23:59:59Z': before,
    '1767225600': first,
    '2027-01-01T00:00:00Z': second,
    '2027-01-01T00:00:01Z': after,
    tomorrow: '??',
  }
}

function arns(): Cells {
  return {
    'arn:aws:sns:us-east-1:111122223333:Alarms:1a2b': 'Yn',
    'arn:aws:sns:us-east-1:111122223333:alarms': 'nn',
    'arn:aws:s3:::productionapp': 'nY',
    'arn:aws:s3:::productionapp2': 'nn',
    'no arn': '??',
  }
}

/** CONT-24: what a negated operator gives for a value that cannot be read; a positive one gives false (COND-33). */
export const UNREADABLE_NEGATED: Readings<boolean> = [true, false]

/** What a condition comes to: a fixed answer, or every or some value of the request satisfying the operator. */
export type Answer = 'true' | 'false' | 'every' | 'some'

/** How a condition is framed and what the request holds. */
export interface Framing {
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | 'none'
  readonly ifExists: boolean
  readonly negated: boolean
  /** Whether the policy gives no value at all. */
  readonly valueless: boolean
  /** `none` is a present key without values. */
  readonly held: 'absent' | 'none' | 'one' | 'list'
}

export interface FramingRow {
  readonly when: { readonly [part in keyof Framing]?: Framing[part] }
  readonly answers: Readings<Answer>
  readonly rule: string
}

/** The first row that applies. A key that holds one value satisfies `every` and `some` alike (COND-11). */
export const FRAMINGS: readonly FramingRow[] = [
  { when: { valueless: true, negated: false }, answers: ['false', 'true'], rule: 'CONT-13' },
  { when: { valueless: true, negated: true }, answers: ['true', 'false'], rule: 'CONT-13' },
  { when: { held: 'absent', ifExists: true, qualifier: 'ForAnyValue' }, answers: ['true', 'false'], rule: 'CONT-15' },
  { when: { held: 'absent', ifExists: true }, answers: ['true'], rule: 'COND-05' },
  { when: { held: 'absent', qualifier: 'ForAllValues' }, answers: ['true'], rule: 'COND-07' },
  { when: { held: 'absent', qualifier: 'ForAnyValue' }, answers: ['false'], rule: 'COND-08' },
  { when: { held: 'absent', negated: true }, answers: ['true'], rule: 'COND-04' },
  { when: { held: 'absent' }, answers: ['false'], rule: 'COND-04' },
  { when: { held: 'one' }, answers: ['every'], rule: 'COND-01' },
  { when: { qualifier: 'ForAllValues' }, answers: ['every'], rule: 'COND-07' },
  { when: { qualifier: 'ForAnyValue' }, answers: ['some'], rule: 'COND-08' },
  { when: { negated: true }, answers: ['false', 'some', 'every', 'true'], rule: 'CONT-09' },
  { when: {}, answers: ['false', 'some'], rule: 'CONT-09' },
]

/** COND-06: what Null asks of the key, by its value; under a set operator it has a fixed answer. */
export const NULL = {
  asks: { true: 'absent', false: 'present' },
  under: { ForAllValues: true, ForAnyValue: false },
  /** CONT-13. */
  valueless: [false, true] as Readings<boolean>,
} as const
