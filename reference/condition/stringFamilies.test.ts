import { describe, expect, test } from 'vitest'
import { compares, conditionOn } from '../testing/condition.ts'

const negation = (said: string) => (said === 'T' ? 'F' : 'T')

/** Request value, policy value, and what Equals, EqualsIgnoreCase and Like say. */
const TABLE: [string, string, string, string, string][] = [
  ['abc', 'abc', 'T', 'T', 'T'],
  ['abc', 'ABC', 'F', 'T', 'F'],
  ['abc', 'a*', 'F', 'F', 'T'], // COND-30: wildcards are literal
  ['a*', 'a*', 'T', 'T', 'T'],
  ['abc', 'a?c', 'F', 'F', 'T'],
  ['a/b:c', 'a*c', 'F', 'F', 'T'], // COND-32: crosses `:` and `/`
  ['ABC', 'a*', 'F', 'F', 'F'],
  ['xabc', 'abc', 'F', 'F', 'F'], // the whole value
  ['abcx', 'abc', 'F', 'F', 'F'],
  ['', '', 'T', 'T', 'T'],
  ['', '*', 'F', 'F', 'T'],
  ['', '?', 'F', 'F', 'F'],
  ['abc', '', 'F', 'F', 'F'],
]

describe('COND-30 to COND-32', () => {
  test.each(TABLE)('%j against %j', (value, wanted, equals, ignoring, like) => {
    expect(compares('StringEquals', value, wanted)).toBe(equals)
    expect(compares('StringNotEquals', value, wanted)).toBe(negation(equals))
    expect(compares('StringEqualsIgnoreCase', value, wanted)).toBe(ignoring)
    expect(compares('StringNotEqualsIgnoreCase', value, wanted)).toBe(negation(ignoring))
    expect(compares('StringLike', value, wanted)).toBe(like)
    expect(compares('StringNotLike', value, wanted)).toBe(negation(like))
  })

  test('GRAM-08: numbers and booleans may stand unquoted', () => {
    expect(compares('StringEquals', 'true', true)).toBe('T')
    expect(compares('StringEquals', '12', 12)).toBe('T')
  })
})

describe('variables', () => {
  const context = { k: 'Mary', 'aws:username': 'Mary', lower: 'mary', glob: 'M*' }
  const held = (operator: string, wanted: string, variables = true) =>
    conditionOn({ [operator]: { k: wanted } }, context, {}, variables).held

  test('VAR-02: stand for their value in every string operator', () => {
    expect(held('StringEquals', '${aws:username}')).toBe(true)
    expect(held('StringNotEquals', '${aws:username}')).toBe(false)
    expect(held('StringEquals', '${lower}')).toBe(false)
    expect(held('StringEqualsIgnoreCase', '${lower}')).toBe(true)
    expect(held('StringLike', '${aws:username}*')).toBe(true)
    expect(held('StringLike', '${glob}')).toBe(false) // VAR-07
    expect(held('StringLike', '${lower}')).toBe(false)
  })

  test('VAR-06: without a value positive operators are false, negated ones true', () => {
    for (const operator of ['StringEquals', 'StringEqualsIgnoreCase', 'StringLike'])
      expect(held(operator, '${absent}')).toBe(false)
    for (const operator of ['StringNotEquals', 'StringNotEqualsIgnoreCase', 'StringNotLike'])
      expect(held(operator, '${absent}')).toBe(true)
  })

  test('VAR-01: text where the version is another', () => {
    expect(held('StringEquals', '${aws:username}', false)).toBe(false)
    expect(conditionOn({ StringEquals: { k: '${a}' } }, { k: '${a}', a: 'b' }, {}, false).held).toBe(true)
  })

  test('VAR-04: escapes are characters, under Like too', () => {
    const escaped = { StringLike: { k: 'a${*}' } }
    expect(conditionOn(escaped, { k: 'a*' })).toMatchObject({ held: true, met: [] })
    expect(conditionOn(escaped, { k: 'ab' }).held).toBe(false)
    expect(conditionOn({ StringEquals: { k: 'a${?}${$}' } }, { k: 'a?$' }).held).toBe(true)
  })

  test('UNSP-12: ${*} of another version is text around a wildcard', () => {
    expect(conditionOn({ StringLike: { k: 'a${*}' } }, { k: 'a${xyz}' }, {}, false)).toMatchObject({
      held: true,
      met: ['UNSP-12'],
    })
  })
})

describe('UNSP', () => {
  test('UNSP-05: letters beyond ASCII without regard to case', () => {
    expect(compares('StringEqualsIgnoreCase', 'É', 'é')).toBe('T UNSP-05')
    expect(compares('StringEqualsIgnoreCase', 'a', 'é')).toBe('F UNSP-05')
    expect(compares('StringEquals', 'É', 'É')).toBe('T')
    const kelvin = { StringEqualsIgnoreCase: { k: '${unit}' } }
    expect(conditionOn(kelvin, { k: 'k', unit: '\u212a' })).toMatchObject({ held: true, met: ['UNSP-05'] })
  })

  test('UNSP-06: `?` against a pair, wildcards against control characters', () => {
    expect(compares('StringLike', '😀', '?')).toBe('T UNSP-06')
    expect(compares('StringLike', 'a\nb', 'a*')).toBe('T UNSP-06')
    expect(compares('StringLike', '😀', '*')).toBe('T') // a star takes any run of anything
    expect(compares('StringLike', '😀', '😀')).toBe('T')
    expect(compares('StringEquals', 'a\nb', 'a\nb')).toBe('T')
  })

  test('UNSP-11: an unresolved variable among several values does not depend on their order', () => {
    for (const k of [
      ['${absent}', 'a'],
      ['a', '${absent}'],
    ])
      expect(conditionOn({ StringEquals: { k } }, { k: 'a' })).toMatchObject({ held: true, met: ['UNSP-11'] })
    expect(conditionOn({ StringNotEquals: { k: ['a', '${absent}'] } }, { k: 'b' })).toMatchObject({ held: true })
  })
})
