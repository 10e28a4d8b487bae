import type { Random } from '../../generators/random.ts'
import type { ConditionBlock } from '../../model/policyDocument.ts'

type Family = readonly [positive: string, negative: string]

const TEXT: readonly Family[] = [
  ['StringEquals', 'StringNotEquals'],
  ['StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'],
  ['StringLike', 'StringNotLike'],
]
const NUMERIC: readonly Family[] = [
  ['NumericEquals', 'NumericNotEquals'],
  ['NumericLessThan', 'NumericGreaterThanEquals'],
  ['NumericLessThanEquals', 'NumericGreaterThan'],
]
const DATE: readonly Family[] = [
  ['DateEquals', 'DateNotEquals'],
  ['DateLessThan', 'DateGreaterThanEquals'],
  ['DateLessThanEquals', 'DateGreaterThan'],
]
const ADDRESS: readonly Family[] = [['IpAddress', 'NotIpAddress']]

/** The only spellings that nobody reads in two ways; the others are open (CONT-24, UNSP-02 to UNSP-04). */
const SURE: readonly { readonly spelling: RegExp; readonly families: readonly Family[] }[] = [
  { spelling: /^(?:0|-?[1-9]\d{0,8})$/, families: NUMERIC },
  { spelling: /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/, families: DATE },
  { spelling: /^(?:[1-9]|[1-9]\d|1\d\d|2[0-4]\d)(?:\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d)){3}$/, families: ADDRESS },
]

/** A text in which no character has a meaning of its own in any operator. */
const LITERAL = /^[^$*?\x00-\x1f\x7f-\uffff]+$/

/**
 * Conditions on a key that are true for exactly one of present-and-matching, present-and-not-matching and missing, all three
 * covered. `values` are those that the requests have, each a single non-empty text.
 */
export function partsFor(key: string, values: readonly string[], random: Random): readonly ConditionBlock[] {
  const texts = values.filter((value) => LITERAL.test(value))
  const value = texts.length > 0 && random.percent(80) ? random.pick(texts) : 'no-such-value'
  const families: Family[] = values.every((one) => isPrintable(one)) ? [...TEXT] : []
  for (const { spelling, families: more } of SURE) {
    if (spelling.test(value) && values.every((one) => spelling.test(one))) families.push(...more)
  }
  const missing = { Null: { [key]: 'true' } }
  if (families.length === 0) return [missing, { Null: { [key]: 'false' } }]
  const [positive, negative] = random.pick(families)
  const when = (operator: string): ConditionBlock => ({ [operator]: { [key]: value } })
  const there: ConditionBlock = { Null: { [key]: 'false' } }
  const splits: readonly (readonly ConditionBlock[])[] = [
    [when(positive), { ...there, ...when(negative) }, missing],
    [when(`${positive}IfExists`), { ...there, ...when(negative) }],
    [when(positive), when(`${negative}IfExists`)],
    negative.includes('Not') ? [when(positive), when(negative)] : [when(`${positive}IfExists`), when(negative)],
    [when(`ForAnyValue:${positive}`), when(`ForAllValues:${negative}`)],
    [when(`ForAllValues:${positive}`), when(`ForAnyValue:${negative}`)],
  ]
  return random.pick(splits)
}

/** UNSP-06: wildcards and letter case are only sure within printable ASCII. */
const isPrintable = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
