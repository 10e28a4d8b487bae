import { describe, expect, test } from 'vitest'
import type { ConditionBlock } from '../../model/policyDocument.ts'
import { parseOperator } from '../grammar/operators.ts'
import { conditionOn } from '../testing/condition.ts'
import { OPERATORS } from './families.ts'

describe('COND-01', () => {
  const block = { StringEquals: { a: '1', b: ['2', '3'] }, StringNotEquals: { c: ['4', '5'] } }

  test.each([
    [{ a: '1', b: '2', c: '6' }, true],
    [{ a: '1', b: '3' }, true], // COND-04: the negated operator is true of a missing key
    [{ a: '0', b: '2', c: '6' }, false], // AND over keys
    [{ a: '1', b: '4', c: '6' }, false], // OR over values
    [{ a: '1', b: '2', c: '5' }, false], // AND over operators, NOR over values
    [{ b: '2', c: '6' }, false],
  ])('%j: %s', (context, held) => {
    expect(conditionOn(block, context).held).toBe(held)
  })

  test('an empty block and an empty operator ask for nothing', () => {
    expect(conditionOn({}, {}).held).toBe(true)
    expect(conditionOn({ StringEquals: {} }, {}).held).toBe(true)
  })
})

test('COND-02: key names ignore letter case, tag keys too', () => {
  expect(
    conditionOn({ StringEquals: { 'aws:ResourceTag/TagKey1': 'x' } }, { 'AWS:resourcetag/tagkey1': 'x' }).held,
  ).toBe(true)
})

test('COND-09: the documented example', () => {
  const block = { 'ForAllValues:StringNotLike': { k: ['key1*'] } }
  const on = (...k: string[]) => conditionOn(block, { k }).held
  expect([on('key1:legal'), on('key1:hr', 'key1:personnel'), on('key2:audit'), on('key1:x', 'key2:y')]).toEqual([
    false,
    false,
    true,
    false,
  ])
  expect(conditionOn(block, {}).held).toBe(true)
})

test('UNSP-05: a key with letters beyond ASCII', () => {
  expect(conditionOn({ StringEquals: { 'aws:PrincipalTag/Größe': 'x' } }, {}).met).toEqual(['UNSP-05'])
})

describe('names that JavaScript knows are keys like others', () => {
  const named = (text: string): ConditionBlock => JSON.parse(text) as ConditionBlock

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'aws:PrincipalTag/__proto__'])('%s', (key) => {
    const block = named(`{"StringEquals": {${JSON.stringify(key)}: "x"}}`)
    const context = JSON.parse(`{${JSON.stringify(key)}: "x"}`) as Record<string, string>
    expect(conditionOn(block, {}).held).toBe(false)
    expect(conditionOn(block, context).held).toBe(true)
    expect(conditionOn({ Null: JSON.parse(`{${JSON.stringify(key)}: "true"}`) as never }, {}).held).toBe(true)
    expect(conditionOn({ StringEquals: { k: `\${${key}}` } }, { k: 'x' }).held).toBe(false)
    expect(
      conditionOn({ StringEquals: { k: `\${${key}}` } }, JSON.parse(`{"k":"x",${JSON.stringify(key)}:"x"}`)).held,
    ).toBe(true)
  })
})

test('a member that is undefined is absent, as in JSON', () => {
  const block = { StringEquals: { a: '1', b: undefined }, Bool: undefined } as unknown as ConditionBlock
  expect(conditionOn(block, { a: '1' }).held).toBe(true)
})

test('every operator of the grammar but Null has its family', () => {
  for (const name of OPERATORS.keys()) expect(parseOperator(name)?.base).toBe(name)
  expect(OPERATORS.size).toBe(26)
})
