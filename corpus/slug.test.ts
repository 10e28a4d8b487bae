import { describe, expect, it } from 'vitest'
import { slug } from './slug.ts'

describe('slug', () => {
  it.each([
    ['A Deny wins', 'a-deny-wins'],
    ['The role’s session (SESS-07) isn’t limited', 'the-roles-session-sess-07-isnt-limited'],
    ['Cafés', 'cafe-s'],
    ['  ', 'case'],
    ['日本', 'case'],
    ['../../etc/passwd', 'etc-passwd'],
  ])('%s: %s', (sentence, expected) => {
    expect(slug(sentence)).toBe(expected)
  })

  it('keeps whole words, and stays short', () => {
    expect(slug('word '.repeat(100))).toMatch(/^(word-)+word$/)
    expect(slug('word '.repeat(100)).length).toBeLessThanOrEqual(64)
    expect(slug('x'.repeat(1_000_000))).toBe('x'.repeat(64))
  })
})
