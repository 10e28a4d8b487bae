import { describe, expect, test } from 'vitest'
import type { Context } from '../../model/format/request.ts'
import type { ConditionBlock } from '../../model/policyDocument.ts'
import { ContextReader } from '../facts.ts'
import { rulesOf } from '../rulesOf.ts'
import { compares, conditionOn } from '../testing/condition.ts'
import { newWalk } from '../testing/walk.ts'
import { compileCondition } from './compileCondition.ts'

/** Every rule that a block uses on a context, `!` before those that did not hold. */
function rules(block: ConditionBlock, context: Context, variables = true): string {
  const walk = newWalk()
  compileCondition(block, { variables, meets: () => undefined })?.(new ContextReader(context), walk)
  return rulesOf({ marks: walk.marks() })
    .map(({ id, held }) => (held ? id : `!${id}`))
    .sort()
    .join(' ')
}

const ROWS: readonly (readonly [about: string, block: ConditionBlock, context: Context, expected: string])[] = [
  ['a key that matches', { StringEquals: { k: 'a' } }, { k: 'a' }, 'COND-02 COND-30'],
  ['one that does not', { StringEquals: { k: 'a' } }, { k: 'b' }, '!COND-30 COND-02'],
  ['two values, which is no COND-14', { StringEquals: { k: ['a', 'b'] } }, { k: 'a' }, 'COND-02 COND-30'],
  ['an absent key', { StringEquals: { k: 'a' } }, {}, '!COND-04 COND-24'],
  ['an absent key under a negated operator', { StringNotEquals: { k: 'a' } }, {}, 'COND-04'],
  ['IfExists, absent', { StringEqualsIfExists: { k: 'a' } }, {}, 'COND-05'],
  ['IfExists, there', { StringEqualsIfExists: { k: 'a' } }, { k: 'a' }, '!COND-05 COND-02 COND-30'],
  ['IfExists under a set operator', { 'ForAllValues:StringEqualsIfExists': { k: 'a' } }, {}, 'COND-05 COND-10'],
  ['ForAllValues, absent', { 'ForAllValues:StringEquals': { k: 'a' } }, {}, 'COND-07'],
  ['ForAnyValue, absent', { 'ForAnyValue:StringEquals': { k: 'a' } }, {}, '!COND-08 COND-24'],
  ['ForAllValues', { 'ForAllValues:StringEquals': { k: 'a' } }, { k: ['a', 'b'] }, '!COND-07 !COND-30 COND-02'],
  [
    'ForAllValues, negated',
    { 'ForAllValues:StringNotEquals': { k: 'a' } },
    { k: ['b'] },
    'COND-02 COND-07 COND-09 COND-30',
  ],
  ['ForAnyValue', { 'ForAnyValue:StringEquals': { k: 'a' } }, { k: ['a', 'b'] }, 'COND-02 COND-08 COND-30'],
  ['a set operator on one value', { 'ForAnyValue:StringEquals': { k: 'a' } }, { k: 'a' }, 'COND-02 COND-11 COND-30'],
  [
    'several values without a set operator',
    { StringEquals: { k: 'a' } },
    { k: ['b', 'c'] },
    '!COND-30 COND-02 COND-12',
  ],
  ['two clauses that hold', { StringEquals: { k: 'a', l: 'b' } }, { k: 'a', l: 'b' }, 'COND-01 COND-02 COND-30'],
  ['two of which one fails', { StringEquals: { k: 'a', l: 'b' } }, { k: 'b', l: 'b' }, '!COND-01 !COND-30 COND-02'],
  ['Bool with one value', { Bool: { k: 'true' } }, { k: 'true' }, 'COND-02 COND-35'],
  ['Bool with two', { Bool: { k: ['true', 'false'] } }, { k: 'true' }, 'COND-02 COND-14 COND-35'],
  [
    'the time of issue',
    { DateLessThan: { 'aws:TokenIssueTime': '2020-01-01' } },
    { 'aws:TokenIssueTime': '2019-01-01' },
    'COND-34 SESS-13',
  ],
  ['without it', { DateLessThan: { 'aws:TokenIssueTime': '2020-01-01' } }, {}, '!COND-04 SESS-14'],
  ['without it, negated', { DateNotEquals: { 'aws:TokenIssueTime': '2020-01-01' } }, {}, 'COND-04 SESS-14'],
  [
    'a tag of the principal',
    { StringEquals: { 'aws:PrincipalTag/t': 'a' } },
    { 'aws:PrincipalTag/t': 'a' },
    'COND-02 COND-23 COND-30',
  ],
  ['the region', { StringEquals: { 'aws:RequestedRegion': 'a' } }, {}, '!COND-04 COND-20 COND-24'],
  ['no values under ForAnyValue', { 'ForAnyValue:StringEquals': { k: [] } }, { k: 'a' }, '!GRAM-11 COND-02'],
  ['no values under ForAllValues', { 'ForAllValues:StringEquals': { k: [] } }, { k: ['a'] }, '!GRAM-11 COND-02'],
  ['none on either side', { 'ForAllValues:StringEquals': { k: [] } }, { k: [] }, 'COND-02 GRAM-11'],
  ['Null', { Null: { k: 'true' } }, {}, 'COND-06 COND-39'],
]

describe('the rules behind a condition', () => {
  test.each(ROWS)('%s', (_about, block, context, expected) => {
    expect(rules(block, context)).toBe(expected)
  })

  test.each(['StringEquals', 'Null'])('%s without values is GRAM-11', (operator) => {
    expect(rules({ [operator]: { k: [] } }, { k: 'a' })).toContain('GRAM-11')
  })

  test('VAR-01: before Version 2012-10-17 variables are text', () => {
    const context = { k: '${v}', v: 'a' }
    expect(rules({ StringEquals: { k: ['b', '${v}'] } }, context, false)).toBe('!VAR-01 COND-02 COND-30')
    expect(rules({ StringEquals: { k: 'b' } }, context, false)).toBe('!COND-30 COND-02')
    expect(rules({ StringEquals: { k: 'a' } }, { k: 'a' }, true)).toBe('COND-02 COND-30')
  })
})

describe('COND-38: each component of an ARN by itself', () => {
  const parts = ['aws', 'sqs', 'eu-west-1', '111122223333', 'q']
  const arn = (components: readonly string[]) => `arn:${components.join(':')}`

  test.each([0, 1, 2, 3, 4])('component %i alone is another', (at) => {
    const other = arn(parts.map((part, index) => (index === at ? `${part}x` : part)))
    expect(compares('ArnLike', other, arn(parts))).toBe('F')
    expect(conditionOn({ ArnLike: { k: `${arn(parts).slice(0, -1)}\${v}` } }, { k: other, v: 'q' }).held).toBe(false)
  })

  test.each([
    'brn:aws:s3:::${v}',
    'arnx:aws:s3:::${v}',
    'ar:aws:s3:::${v}',
    'arn:aws:${v}',
    'arn${v}',
    '${v}',
    'arn:aws:s3:${v}',
    'arn/aws:s3:::${v}',
    'ar${v}',
  ])('%s is none, whatever its variable holds', (pattern) => {
    for (const k of ['arn:aws:s3:::b', 'arn:aws:s3::arn:aws:s3:b'])
      expect(conditionOn({ ArnLike: { k: pattern } }, { k, v: 'b' }).held).toBe(false)
  })
})

describe('COND-34: what is an instant', () => {
  test.each([
    ['2020-01-00', '2019-12-31', 'F'],
    ['2020-01-01T00:60:00Z', '2020-01-01T01:00:00Z', 'F UNSP-03'],
    ['2020-01-01T23:00:00+23:00', '2020-01-01T00:00:00Z', 'T'],
    ['2020-01-01T00:59:00+00:59', '2020-01-01T00:00:00Z', 'T'],
    ['2020-01-01T01:00:00+00:60', '2020-01-01T00:00:00Z', 'F UNSP-03'],
    ['2020-01-02T00:00:00+24:00', '2020-01-01T00:00:00Z', 'F'],
    ['x2020-01-01', '2020-01-01', 'F'],
    ['+12', '12', 'F UNSP-03'],
    ['12.75', '12', 'F UNSP-03'],
    ['2020-01-01T00:00:00.25', '2020-01-01T00:00:00.25Z', 'T UNSP-03'],
  ])('%s beside %s: %s', (value, policyValue, expected) => {
    expect(compares('DateEquals', value, policyValue)).toBe(expected)
  })
})

describe('COND-33, UNSP-04: what is a number', () => {
  test.each([
    ['.55', '0.55', 'T UNSP-04'],
    ['123456789012345', '123456789012345', 'T'],
    ['1234567890123456', '1', 'F UNSP-04'],
    ['00123456789012345', '123456789012345', 'T'],
    ['0123456789012345', '123456789012345', 'T'],
    ['x1', '1', 'F'],
    [' 1', '1', 'F UNSP-04'],
    ['-inf', '1', 'F UNSP-04'],
    ['.1e5', '1', 'F UNSP-04'],
    ['.x', '1', 'F'],
  ])('%s beside %s: %s', (value, policyValue, expected) => {
    expect(compares('NumericEquals', value, policyValue)).toBe(expected)
  })
})

describe('COND-37: what is an address', () => {
  test.each([
    ['10.0.0.1', '10.0.0.0/x24', 'F UNSP-17'],
    ['10.0.0.1', '10.0.0.0/24x', 'F UNSP-17'],
    ['010.0.0.1', '10.0.0.1', 'F UNSP-02'],
    ['64:ff9b::10.20.0.1', '64:ff9b::/96', 'T UNSP-02'],
  ])('%s in %s: %s', (value, policyValue, expected) => {
    expect(compares('IpAddress', value, policyValue)).toBe(expected)
  })
})

test('COND-31, UNSP-05: letters beyond ASCII are odd in request values and in those of variables', () => {
  expect(compares('StringEqualsIgnoreCase', 'É', 'e')).toBe('F UNSP-05')
  const { met } = conditionOn({ StringEqualsIgnoreCase: { k: '${v}' } }, { k: 'a', v: 'a' })
  expect(met).toEqual([])
})

test('UNSP-14: a list with one empty text among others is not empty', () => {
  expect(conditionOn({ 'ForAnyValue:StringEquals': { k: 'a' } }, { k: ['', 'a'] }).met).toEqual([])
  expect(conditionOn({ 'ForAnyValue:StringEquals': { k: 'a' } }, { k: ['a'] }).met).toEqual([])
})

test('an open point is not asked of values that cannot matter any more (CONT-24)', () => {
  expect(conditionOn({ NumericNotEquals: { k: ['1', 'x'] } }, { k: '1' })).toMatchObject({ held: false, asked: [] })
  expect(conditionOn({ NumericNotEquals: { k: ['2', 'x'] } }, { k: '1' }).asked).toEqual(['CONT-24'])
})

describe('variables', () => {
  test('VAR-06 is settled where the unresolved value is the only one, UNSP-11 among others', () => {
    expect(conditionOn({ StringEquals: { k: '${absent}' } }, { k: 'a' })).toMatchObject({ held: false, met: [] })
    expect(conditionOn({ StringEquals: { k: ['${absent}', 'b'] } }, { k: 'a' }).met).toEqual(['UNSP-11'])
  })

  test.each(['StringEquals', 'StringLike', 'StringEqualsIgnoreCase', 'ArnLike'])(
    'UNSP-07, UNSP-12: odd forms in a value of %s',
    (operator) => {
      expect(conditionOn({ [operator]: { k: 'a${' } }, {}).met).toEqual(['UNSP-07'])
      expect(conditionOn({ [operator]: { k: "a${b, '*'}" } }, {}).met).toEqual(['UNSP-12'])
      expect(conditionOn({ [operator]: { k: 'a${*}' } }, {}, {}, false).met).toEqual(['UNSP-12'])
      for (const variables of [true, false])
        expect(conditionOn({ [operator]: { k: 'a${b}' } }, {}, {}, variables).met).toEqual([])
    },
  )

  test('a value may be put together from several (VAR-02, UNSP-19)', () => {
    const context = { k: 'false', arn: 'arn:aws:s3:::bucket', a: 'fal', b: 'se', c: 'buc', d: 'ket' }
    expect(conditionOn({ Bool: { k: '${a}${b}' } }, context).held).toBe(true)
    expect(conditionOn({ Bool: { k: '${a}${b}${b}' } }, context).held).toBe(false)
    expect(conditionOn({ ArnLike: { arn: 'arn:aws:s3:::${c}${d}' } }, context).held).toBe(true)
    expect(conditionOn({ ArnLike: { arn: 'arn:aws:s3:::${c}${d}${d}' } }, context).held).toBe(false)
  })

  test('UNSP-06 where a wildcard beside a variable meets a control character', () => {
    const context = { arn: 'arn:aws:s3:::a\nb', v: 'b' }
    expect(conditionOn({ ArnLike: { arn: 'arn:aws:s3:::a?${v}' } }, context)).toMatchObject({
      held: true,
      met: ['UNSP-06'],
    })
    expect(conditionOn({ ArnLike: { arn: 'arn:aws:s3:::a\n${v}' } }, context)).toMatchObject({ held: true, met: [] })
    expect(compares('ArnLike', 'arn:aws:s3:::axb', 'arn:aws:s3:::a?b')).toBe('T')
  })
})

test('a block without clauses is no condition: nothing is marked for it', () => {
  expect(rules({}, { k: 'a' })).toBe('')
  expect(rules({ StringEquals: {}, Bool: {} }, { k: 'a' })).toBe('')
})

test('COND-36, UNSP-01: base64 in a policy that is none', () => {
  expect(conditionOn({ BinaryEquals: { k: 'QQ' } }, {}).met).toEqual(['UNSP-01'])
  expect(conditionOn({ BinaryEquals: { k: 'QQ==' } }, {}).met).toEqual([])
  expect(conditionOn({ BinaryEquals: { k: ['?', 'QQ=='] } }, { k: 'QQ==' }).held).toBe(true)
})
