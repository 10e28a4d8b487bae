import { describe, expect, test } from 'vitest'
import { tokensOf } from './glob.ts'
import { oddCharacters, oddFor } from './oddCharacters.ts'
import { ANY_ONE } from './tokens.ts'

const NONE = oddCharacters('plain')
const CONTROL = oddCharacters('\n')
const PAIR = oddCharacters('😀')

describe('UNSP-06: characters of which nothing says how wildcards meet them', () => {
  test('none, control characters, characters outside the Basic Multilingual Plane, and both are told apart', () => {
    expect(new Set([NONE, CONTROL, PAIR, CONTROL | PAIR]).size).toBe(4)
    expect(oddCharacters('a\n😀')).toBe(CONTROL | PAIR)
  })

  test.each(['\u0000', '\u001f', '\u007f', '\u009f', '\u2028', '\u2029'])('%j is a control character', (text) => {
    expect(oddCharacters(`a${text}b`)).toBe(CONTROL)
  })

  test.each(['\ud800', '\udfff', '\ud800\udc00'])('%j is such a character, or half of one', (text) => {
    expect(oddCharacters(`a${text}b`)).toBe(PAIR)
  })

  test.each([' ', '~', '\u00a0', '\u2027', '\u202a', '\ud7ff', '\ue000', '\uffff'])('%j is not odd', (text) => {
    expect(oddCharacters(`a${text}b`)).toBe(NONE)
  })
})

describe('which of them matter to a pattern', () => {
  test.each([
    ['a', NONE],
    ['a*', CONTROL], // any run of characters, whatever counts as one
    ['a?', CONTROL | PAIR],
    ['a*?', CONTROL | PAIR],
  ])('%s, as text and as tokens', (pattern, odd) => {
    expect(oddFor(pattern)).toBe(odd)
    expect(oddFor(tokensOf(pattern))).toBe(odd)
  })

  test('a wildcard that came out of a value is none (VAR-07)', () => {
    expect(oddFor(Array.from('*?', (character) => character.charCodeAt(0)))).toBe(NONE)
    expect(oddFor([ANY_ONE])).not.toBe(NONE)
  })
})
