import { describe, expect, test } from 'vitest'
import type { ContextValue } from '../../model/format/request.ts'
import { conditionOn } from '../testing/condition.ts'

/** What the key `k` holds, column by column; undefined is absent. */
const STATES: (ContextValue | undefined)[] = [undefined, 'a', 'b', ['a'], ['b'], ['a', 'b'], ['b', 'c'], []]

/**
 * The whole framing of one comparison, derived by hand: presence and IfExists (COND-04, -05), set operators (COND-07, -08,
 * -10, -11), no set operator over a list (COND-12), NOR of negated operators (COND-01), empty policy lists (GRAM-11).
 * A dot is a cell that rests on inputs nobody speaks about, tested below.
 */
const TABLE: [operator: string, policyValues: string[], row: string][] = [
  //                                       absent a b [a] [b] [ab] [bc] []
  ['StringEquals', ['a'], 'FTFFFFFF'],
  ['StringEquals', ['a', 'b'], 'FTTFFFFF'],
  ['StringNotEquals', ['a'], 'TFTFFFFF'],
  ['StringNotEquals', ['a', 'b'], 'TFFFFFFF'],
  ['StringEqualsIfExists', ['a'], 'TTFFFFF.'],
  ['StringEqualsIfExists', ['a', 'b'], 'TTTFFFF.'],
  ['StringNotEqualsIfExists', ['a'], 'TFTFFFF.'],
  ['StringNotEqualsIfExists', ['a', 'b'], 'TFFFFFF.'],
  ['ForAllValues:StringEquals', ['a'], 'TTFTFFFT'],
  ['ForAllValues:StringEquals', ['a', 'b'], 'TTTTTTFT'],
  ['ForAllValues:StringNotEquals', ['a'], 'TFTFTFTT'],
  ['ForAllValues:StringNotEquals', ['a', 'b'], 'TFFFFFFT'],
  ['ForAnyValue:StringEquals', ['a'], 'FTFTFTFF'],
  ['ForAnyValue:StringEquals', ['a', 'b'], 'FTTTTTTF'],
  ['ForAnyValue:StringNotEquals', ['a'], 'FFTFTTTF'],
  ['ForAnyValue:StringNotEquals', ['a', 'b'], 'FFFFFFTF'],
  ['ForAllValues:StringEqualsIfExists', ['a'], 'TTFTFFF.'],
  ['ForAllValues:StringNotEqualsIfExists', ['a'], 'TFTFTFT.'],
  ['ForAnyValue:StringEqualsIfExists', ['a'], 'TTFTFTF.'],
  ['ForAnyValue:StringNotEqualsIfExists', ['a'], 'TFTFTTT.'],
  ['StringEquals', [], 'FFFFFFFF'],
  ['StringNotEquals', [], 'TTT.....'],
  ['StringEqualsIfExists', [], 'TFFFFFF.'],
  ['StringNotEqualsIfExists', [], 'TFFFFFF.'],
  ['ForAllValues:StringEquals', [], 'TFFFFFF.'],
  ['ForAllValues:StringNotEquals', [], 'TFFFFFF.'],
  ['ForAnyValue:StringEquals', [], 'FFFFFFFF'],
  ['ForAnyValue:StringNotEquals', [], 'FFFFFFFF'],
]

const on = (operator: string, k: string[], state: ContextValue | undefined, readings = {}) =>
  conditionOn({ [operator]: { k } }, state === undefined ? {} : { k: state }, readings)

describe('the table', () => {
  test.each(TABLE)('%s %j', (operator, values, row) => {
    const said = STATES.map((state, at) => (row[at] === '.' ? '.' : on(operator, values, state).held ? 'T' : 'F'))
    expect(said.join('')).toBe(row)
  })

  test('it says all of it', () => {
    const operators = new Set(TABLE.map(([operator]) => operator))
    expect(operators.size).toBe(2 * 2 + 2 * 2 * 2)
    for (const [, , row] of TABLE) expect(row).toHaveLength(STATES.length)
  })

  test('one value and a list of it are the same (GRAM-04)', () => {
    for (const k of ['a', ['a']]) {
      expect(conditionOn({ StringEquals: { k } }, { k: 'a' }).held).toBe(true)
      expect(conditionOn({ StringEquals: { k } }, { k: 'b' }).held).toBe(false)
    }
  })
})

describe('open points are asked where their readings differ', () => {
  test.each([
    ['StringEquals', ['a'], ['a', 'b'], { noMatch: false, anyMatch: true, noneMatches: true, negation: false }],
    ['StringEquals', ['a'], ['b', 'c'], { noMatch: false, anyMatch: false, noneMatches: false, negation: false }],
    ['StringNotEquals', ['a'], ['a', 'b'], { noMatch: false, anyMatch: true, noneMatches: false, negation: true }],
    ['StringNotEquals', ['a'], ['b', 'c'], { noMatch: false, anyMatch: true, noneMatches: true, negation: true }],
    ['StringNotEquals', ['a'], ['a'], { noMatch: false, anyMatch: false, noneMatches: false, negation: true }],
  ])('CONT-09: %s %j on %j', (operator, values, state, expected) => {
    for (const [reading, held] of Object.entries(expected))
      expect(on(operator, values, state, { 'CONT-09': reading }).held, reading).toBe(held)
  })

  test.each([
    ['StringEquals', undefined, { byLogic: false, alwaysTrue: true, alwaysFalse: false }],
    ['StringEquals', 'a', { byLogic: false, alwaysTrue: true, alwaysFalse: false }],
    ['StringNotEquals', 'a', { byLogic: true, alwaysTrue: true, alwaysFalse: false }],
  ])('CONT-13: %s [] on %j', (operator, state, expected) => {
    for (const [reading, held] of Object.entries(expected))
      expect(on(operator, [], state, { 'CONT-13': reading }).held, reading).toBe(held)
  })

  test('CONT-15: ForAnyValue with IfExists and no key', () => {
    expect(on('ForAnyValue:StringEqualsIfExists', ['a'], undefined).asked).toEqual(['CONT-15'])
    expect(on('ForAnyValue:StringEqualsIfExists', ['a'], undefined, { 'CONT-15': 'false' }).held).toBe(false)
    expect(on('ForAllValues:StringEqualsIfExists', ['a'], undefined).asked).toEqual([])
    expect(on('ForAnyValue:StringEqualsIfExists', ['a'], 'a').asked).toEqual([])
  })

  test('CONT-24: a value that cannot be read', () => {
    for (const operator of ['NumericNotEquals', 'DateNotEquals', 'NotIpAddress', 'ArnNotLike']) {
      expect(on(operator, ['1.2.3.4/32'], '?')).toMatchObject({ held: true, asked: ['CONT-24'] })
      expect(on(operator, ['1.2.3.4/32'], '?', { 'CONT-24': 'false' }).held).toBe(false)
    }
    for (const operator of ['NumericEquals', 'DateEquals', 'IpAddress', 'ArnLike'])
      expect(on(operator, ['1.2.3.4/32'], '?')).toMatchObject({ held: false, asked: [] })
  })

  test('nothing is asked of a plain comparison', () => {
    for (const operator of [
      'StringEquals',
      'StringNotEquals',
      'ForAnyValue:StringEquals',
      'ForAllValues:StringNotLike',
    ])
      for (const state of ['a', 'b', undefined])
        expect(on(operator, ['a', 'c'], state)).toMatchObject({ asked: [], met: [] })
  })
})

describe('inputs nobody speaks about', () => {
  test.each([
    ['StringEqualsIfExists', ''],
    ['StringEqualsIfExists', []],
    ['ForAllValues:StringEquals', ''],
    ['ForAllValues:StringEquals', ['']],
    ['ForAnyValue:StringNotEquals', ['']],
    ['ForAnyValue:StringEqualsIfExists', []],
  ])('UNSP-14: %s on %j', (operator, state) => {
    expect(on(operator, ['a'], state).met).toEqual(['UNSP-14'])
  })

  test('an empty list under a set operator is documented, and so is a plain empty text', () => {
    expect(on('ForAllValues:StringEquals', ['a'], []).met).toEqual([])
    expect(on('ForAnyValue:StringEquals', ['a'], []).met).toEqual([])
    expect(on('StringEquals', ['a'], '').met).toEqual([])
  })

  test.each(['StringEqualsIfExists', 'ForAllValues:StringEquals', 'ForAnyValue:StringEqualsIfExists'])(
    'UNSP-09: %s with no policy values',
    (operator) => {
      expect(on(operator, [], 'a').met).toContain('UNSP-09')
    },
  )
})
