import { describe, expect, test } from 'vitest'
import { tokensOf } from './glob.ts'
import { matchTokens, widthAt } from './matchTokens.ts'

const match = (pattern: string, text: string) => matchTokens(tokensOf(pattern), text)

describe('UNSP-06: a character outside the Basic Multilingual Plane is one character', () => {
  test.each([
    ['?', '😀', true],
    ['??', '😀', false],
    ['*?', '😀', true],
    ['?*?', '😀', false],
    ['a?b', 'a😀b', true],
    ['*??b', 'x😀b', true],
    ['*😀', 'ab😀', true],
    ['😀', '😁', false],
    ['?', '\n', true],
    ['*', 'a\n\u0000b', true],
  ])('%j on %j: %s', (pattern, text, held) => {
    expect(match(pattern, text)).toBe(held)
  })

  test.each([
    ['\ud800\udc00', 2],
    ['\udbff\udfff', 2],
    ['\ud7ff\udc00', 1],
    ['\uffff\udc00', 1],
    ['a\udc00', 1],
    ['\udc00\udc00', 1], // half a pair is a character of its own
    ['\ud83d\udbff', 1],
    ['\ud83d\ue000', 1],
    ['\ud83da', 1],
    ['\ud83d', 1],
  ])('%j begins with a character of %i units', (text, width) => {
    expect(widthAt(text, 0)).toBe(width)
    expect(widthAt(`?${text}`, 1)).toBe(width)
  })

  test('two halves in the wrong order are two', () => {
    expect(match('??', '\ude00\ud83d')).toBe(true)
  })
})

describe('time grows with pattern × text, whatever the pattern', () => {
  const long = 'a'.repeat(200_000)

  test.each([
    ['*a*a*a…*b', `${'*a'.repeat(1_000)}*b`, false],
    ['*a*a*a…', '*a'.repeat(1_000), true],
    ['*?*?*?…b', `${'*?'.repeat(1_000)}b`, false],
    ['*aaa…b', `*${'a'.repeat(50)}b`, false],
    ['a*a*…a*b*', `${'a*'.repeat(1_000)}b*`, false],
  ])('%s', { timeout: 60_000 }, (_name, pattern, held) => {
    expect(match(pattern, long)).toBe(held)
  })
})
