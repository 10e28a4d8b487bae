import { describe, expect, test } from 'vitest'
import { compares, conditionOn } from '../testing/condition.ts'
import { boolOf, inOtherCase } from './boolFamily.ts'

describe('COND-35', () => {
  test.each([
    ['true', 'true', 'T'],
    ['false', 'false', 'T'],
    ['true', 'false', 'F'],
    ['TRUE', 'true', 'T UNSP-17'], // case-insensitive text, of which the page says nothing
    ['true', 'True', 'T UNSP-17'],
    ['False', 'TRUE', 'F UNSP-17'],
    ['true', true, 'T'], // unquoted
    ['false', true, 'F'],
    ['false', false, 'T'],
  ])('%s against %j: %s', (value, wanted, said) => {
    expect(compares('Bool', value, wanted)).toBe(said)
  })

  test('COND-14: several values are joined by OR', () => {
    for (const k of ['true', 'false'])
      expect(conditionOn({ Bool: { k: ['true', false] } }, { k })).toMatchObject({ held: true })
  })
})

test.each([
  ['1', 'true'],
  ['true', '1'],
  ['yes', 'yes'],
  ['', 'false'],
  ['true', ' true'],
])('UNSP-17: %j against %j never matches', (value, wanted) => {
  expect(compares('Bool', value, wanted)).toBe('F UNSP-17')
})

test('UNSP-19: a variable is substituted', () => {
  const block = { Bool: { k: '${wanted}' } }
  expect(conditionOn(block, { k: 'true', wanted: 'TRUE' })).toMatchObject({ held: true, met: ['UNSP-19'] })
  expect(conditionOn(block, { k: 'true', wanted: 'false' }).held).toBe(false)
  expect(conditionOn(block, { k: 'true' }).held).toBe(false)
})

test('UNSP-17: another letter case is that of a truth value, of no other text', () => {
  const texts = ['true', 'false', 'True', 'FALSE', 'Yes', '']
  expect(texts.map(boolOf)).toEqual([true, false, true, false, undefined, undefined])
  expect(texts.filter(inOtherCase)).toEqual(['True', 'FALSE'])
})
