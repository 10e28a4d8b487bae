import type { ContextValue } from '../../model/format/request.ts'
import type { ContextReader } from '../facts.ts'
import { POINT, RULE, unspecifiedNumber } from '../rules.ts'
import type { Walk } from '../walk.ts'
import type { Operator } from './families.ts'
import { rulesOfKey } from './keyRules.ts'
import type { ValueTest } from './operatorFamily.ts'

/** One key under one operator of a Condition block, compiled. */
export type Clause = (values: ContextReader, walk: Walk) => boolean

export interface ClauseParts {
  readonly operator: Operator
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | undefined
  readonly ifExists: boolean
  /** In lower case (COND-02). */
  readonly key: string
  /** One test a policy value; those that can never match are undefined. */
  readonly tests: readonly (ValueTest<unknown> | undefined)[]
  /** Whether some policy value holds variables that count. */
  readonly variables: boolean
}

const MISSING_KEY = RULE['COND-24']
const EMPTY_VALUE = unspecifiedNumber('UNSP-14')
const UNRESOLVED_AMONG_OTHERS = unspecifiedNumber('UNSP-11')

/** How a key's presence, a set operator and IfExists frame the test of single values. */
export function clauseOf(parts: ClauseParts): Clause {
  const { qualifier, ifExists, key, tests } = parts
  const operatorRule = RULE[parts.operator.rule]
  const plain = qualifier === undefined && !ifExists
  const { whenever, absent, present } = rulesOfKey(key)
  return (values, walk) => {
    const value = values.get(key)
    if (whenever !== undefined) walk.mark(whenever, true)
    if (value === undefined) {
      const met = plain && tests.length === 0 ? emptyList(parts, walk) : whenAbsent(parts, walk)
      // COND-24 is about the statement that does not match for it.
      if (!met || absent !== MISSING_KEY) walk.mark(absent, true)
      return met
    }
    walk.mark(present, true)
    if (plain && tests.length === 0) return emptyList(parts, walk)
    if (ifExists) walk.mark(RULE['COND-05'], false)
    if (!plain) noteEmptyValue(value, parts, walk)
    if (tests.length === 0) return walk.mark(RULE['GRAM-11'], qualifier === 'ForAllValues' && value.length === 0)
    return walk.mark(operatorRule, whenPresent(parts, value, values, walk))
  }
}

/** GRAM-11, CONT-13: a list without values under a plain operator. */
function emptyList({ operator }: ClauseParts, walk: Walk): boolean {
  const reading = walk.reading(POINT['CONT-13'])
  return walk.mark(RULE['GRAM-11'], reading === 'byLogic' ? operator.negated : reading === 'alwaysTrue')
}

function whenAbsent({ operator, qualifier, ifExists }: ClauseParts, walk: Walk): boolean {
  if (ifExists) {
    walk.mark(RULE['COND-05'], true)
    if (qualifier === undefined) return true
    walk.mark(RULE['COND-10'], true)
    return qualifier === 'ForAllValues' || walk.reading(POINT['CONT-15']) === 'true'
  }
  if (qualifier === 'ForAllValues') return walk.mark(RULE['COND-07'], true)
  if (qualifier === 'ForAnyValue') return walk.mark(RULE['COND-08'], false)
  return walk.mark(RULE['COND-04'], operator.negated)
}

function whenPresent(parts: ClauseParts, value: ContextValue, values: ContextReader, walk: Walk): boolean {
  const { qualifier } = parts
  if (typeof value === 'string') {
    if (qualifier !== undefined) walk.mark(RULE['COND-11'], true)
    return satisfies(parts, value, values, walk)
  }
  if (qualifier === 'ForAllValues') {
    const every = value.every((one) => satisfies(parts, one, values, walk))
    if (parts.operator.negated) walk.mark(RULE['COND-09'], every)
    return walk.mark(RULE['COND-07'], every)
  }
  if (qualifier === 'ForAnyValue')
    return walk.mark(
      RULE['COND-08'],
      value.some((one) => satisfies(parts, one, values, walk)),
    )
  return withoutSetOperator(parts, value, values, walk)
}

/** COND-12, CONT-09: a multivalued key under an operator for single values. */
function withoutSetOperator(parts: ClauseParts, value: readonly string[], values: ContextReader, walk: Walk): boolean {
  walk.mark(RULE['COND-12'], true)
  const reading = walk.reading(POINT['CONT-09'])
  if (reading === 'noMatch') return false
  if (reading === 'negation') return parts.operator.negated
  const every = reading === 'noneMatches' && parts.operator.negated
  return every
    ? value.every((one) => satisfies(parts, one, values, walk))
    : value.some((one) => satisfies(parts, one, values, walk))
}

/** COND-01: OR over the policy values; NOR for a negated operator. */
function satisfies(parts: ClauseParts, text: string, values: ContextReader, walk: Walk): boolean {
  const { tests, variables } = parts
  const { family, negated } = parts.operator
  const value = family.read(text, walk)
  if (value === undefined) return negated && walk.reading(POINT['CONT-24']) === 'negation'
  let matched = false
  for (const test of tests) {
    const held = test === undefined ? 'unreadable' : test(value, values, walk)
    if (held === true) {
      matched = true
      if (!variables) break // with variables, UNSP-11 is asked of the others too, whatever their order
    } else if (held === undefined) {
      if (tests.length > 1) walk.meets(UNRESOLVED_AMONG_OTHERS)
    } else if (held === 'unreadable' && negated && walk.reading(POINT['CONT-24']) !== 'negation') return false
  }
  return matched !== negated
}

/** UNSP-14. An empty list under a set operator alone is documented (COND-07, COND-08) and stays out of it. */
function noteEmptyValue(value: ContextValue, { ifExists }: ClauseParts, walk: Walk): void {
  if (typeof value === 'string' ? value === '' : value.length === 0 ? ifExists : value.every((one) => one === ''))
    walk.meets(EMPTY_VALUE)
}
