import { describe, expect, test } from 'vitest'
import type { ContextValue } from '../../model/format/request.ts'
import { conditionOn } from '../testing/condition.ts'

const on = (operator: string, k: string | boolean | (string | boolean)[], value?: ContextValue, readings = {}) =>
  conditionOn({ [operator]: { k } }, value === undefined ? {} : { k: value }, readings)

describe('COND-06: "true" asks that the key is absent, "false" that it is there', () => {
  test.each([
    ['true', undefined, true],
    ['false', undefined, false],
    ['true', 'x', false],
    ['false', 'x', true],
    ['false', ['x'], true],
    ['true', ['x', 'y'], false],
    [true, undefined, true], // GRAM-08
    [false, undefined, false],
    [['false', false], 'x', true], // COND-01
  ])('Null %j on %j: %s', (wanted, value, held) => {
    expect(on('Null', wanted, value)).toEqual({ held, met: [], asked: [] })
  })

  test.each(['x', undefined])('UNSP-28: both, on %j', (value) => {
    expect(on('Null', ['true', false], value)).toEqual({ held: true, met: ['UNSP-28'], asked: [] })
  })

  test('UNSP-17: other letter case', () => {
    expect(on('Null', 'TRUE')).toEqual({ held: true, met: ['UNSP-17'], asked: [] })
  })

  test.each(['true', 'false'])('ForAllValues:Null %s is always true, ForAnyValue:Null always false', (wanted) => {
    for (const value of [undefined, 'x', ['x']]) {
      expect(on('ForAllValues:Null', wanted, value).held).toBe(true)
      expect(on('ForAnyValue:Null', wanted, value).held).toBe(false)
    }
  })
})

test('CONT-14: an empty text is there, or null', () => {
  expect(on('Null', 'false', '')).toMatchObject({ held: true, asked: ['CONT-14'] })
  expect(on('Null', 'false', '', { 'CONT-14': 'null' }).held).toBe(false)
  expect(on('Null', 'true', '', { 'CONT-14': 'null' }).held).toBe(true)
})

test('UNSP-14: an empty list is absent, a list of an empty text is not', () => {
  expect(on('Null', 'true', [])).toMatchObject({ held: true, met: ['UNSP-14'] })
  expect(on('Null', 'true', [''])).toMatchObject({ held: false, met: ['UNSP-14'] })
})

test('CONT-13: no values', () => {
  expect(on('Null', [])).toMatchObject({ held: false, asked: ['CONT-13'] })
  expect(on('Null', [], undefined, { 'CONT-13': 'alwaysTrue' }).held).toBe(true)
})

test('UNSP-17: what is neither true nor false never matches', () => {
  for (const value of [undefined, 'x'])
    expect(on('Null', 'maybe', value)).toMatchObject({ held: false, met: ['UNSP-17'] })
  for (const values of [['TRUE'], ['False'], ['true', 'TRUE']]) expect(on('Null', values).met).toEqual(['UNSP-17']) // of which the page says nothing either
})
