import { describe, expect, test } from 'vitest'
import { BASE_OPERATORS, parseOperator, QUALIFIERS } from './operators.ts'

describe('parseOperator', () => {
  test('takes every operator apart', () => {
    for (const base of BASE_OPERATORS) {
      expect(parseOperator(base)).toEqual({ base, qualifier: undefined, ifExists: false })
      for (const qualifier of QUALIFIERS)
        expect(parseOperator(`${qualifier}:${base}`)).toEqual({ base, qualifier, ifExists: false })
    }
    expect(parseOperator('ForAnyValue:StringLikeIfExists')).toEqual({
      base: 'StringLike',
      qualifier: 'ForAnyValue',
      ifExists: true,
    })
  })

  test('gives the same object every time, so that compiled conditions can be keyed by it', () => {
    expect(parseOperator('ForAllValues:ArnLike')).toBe(parseOperator(['ForAllValues', 'ArnLike'].join(':')))
  })

  test.each([
    'NullIfExists',
    'ForAnyValue:NullIfExists',
    'stringequals',
    'IpAddressIfExistsIfExists',
    '',
    '__proto__',
    'constructor',
  ])('knows no %j', (name) => {
    expect(parseOperator(name)).toBeUndefined()
  })
})
