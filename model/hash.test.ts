import { expect, it } from 'vitest'
import { shortHash } from './hash.ts'

it('names a value by the first 16 digits of SHA-256 over its canonical text', () => {
  // printf '{}' | sha256sum; printf '{"a":1,"b":2}' | sha256sum
  expect(shortHash({})).toBe('44136fa355b3678a')
  expect(shortHash({ b: 2, a: 1 })).toBe('43258cff783fe703')
  expect(shortHash({ a: 1, b: 2 })).toBe('43258cff783fe703')
  expect(shortHash({ a: 1, b: '2' })).not.toBe('43258cff783fe703')
})
