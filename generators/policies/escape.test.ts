import { describe, expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { literalPattern } from './escape.ts'

describe('literalPattern', () => {
  it('escapes every dollar where variables work', () => {
    const random = randomFrom(1)
    const seen = new Set(
      Array.from({ length: 40 }, () => literalPattern(random, { version: '2012-10-17', variables: true }, '${a}*?')),
    )
    expect([...seen].sort()).toEqual(['${$}{a}${*}${?}', '${$}{a}*?'])
  })

  it('leaves the text as it is elsewhere', () => {
    expect(literalPattern(randomFrom(1), { version: '2008-10-17', variables: false }, '${a}*?')).toBe('${a}*?')
  })
})
