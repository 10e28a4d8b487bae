import { describe, expect, test } from 'vitest'
import { slowGlob, textsOver } from '../testing/slowGlob.ts'
import { compileGlob, globOfTokens, tokensOf } from './glob.ts'

describe('ACT-02, COND-32: `*` is any run, also none; `?` is exactly one', () => {
  test.each([
    ['', '', true],
    ['', 'a', false],
    ['a', 'a', true],
    ['a', 'A', false],
    ['a', 'aa', false],
    ['*', '', true],
    ['*', 'a:b/c', true],
    ['**', 'a', true],
    ['?', '', false],
    ['?', 'a', true],
    ['?', 'ab', false],
    ['a*', 'a', true],
    ['a*', 'ba', false],
    ['*a', 'ba', true],
    ['*a', 'ab', false],
    ['ab*ba', 'aba', false], // the same b cannot serve twice
    ['ab*ba', 'abba', true],
    ['a*b*c', 'axbxxc', true],
    ['a*b*c', 'acb', false],
    ['*?', '', false],
    ['a?c*', 'abc/d:e', true],
    ['.+', 'xx', false], // nothing else is special
  ])('%j on %j: %s', (pattern, text, held) => {
    expect(compileGlob(pattern)(text)).toBe(held)
  })
})

test('every shape has the meaning of the definition', () => {
  const texts = textsOver('ab', 5)
  for (const pattern of textsOver('ab*?', 5)) {
    const glob = compileGlob(pattern)
    const byTokens = globOfTokens(tokensOf(pattern))
    for (const text of texts) {
      const held = slowGlob(pattern, text)
      if (glob(text) !== held || byTokens(text) !== held) expect.fail(`${pattern} on ${text} should be ${held}`)
    }
  }
})
