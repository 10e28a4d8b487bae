import { expect, test } from 'vitest'
import { ANY_ONE, ANY_RUN, isAllStars, pushLiteral, pushPattern } from './tokens.ts'

const codes = (text: string) => [...text].map((character) => character.charCodeAt(0))

test('wildcards of a pattern are live, those of a literal are characters (VAR-07)', () => {
  const tokens: number[] = []
  pushPattern(tokens, 'a*?')
  pushLiteral(tokens, '*?')
  expect(tokens).toEqual([...codes('a'), ANY_RUN, ANY_ONE, ...codes('*?')])
})

test('a run of stars is one star, also across the parts of a template', () => {
  const tokens: number[] = []
  pushPattern(tokens, 'a***')
  pushLiteral(tokens, '')
  pushPattern(tokens, '**b*')
  expect(tokens).toEqual([...codes('a'), ANY_RUN, ...codes('b'), ANY_RUN])
})

test('only stars are all stars', () => {
  expect(['*', '**', '', '*?', '* '].map(isAllStars)).toEqual([true, true, false, false, false])
})

test('no character reads like a wildcard', () => {
  const tokens: number[] = []
  for (let code = 0; code < 8; code++) pushPattern(tokens, String.fromCharCode(code))
  pushLiteral(tokens, '\u0001\u0002\uffff')
  expect(tokens).not.toContain(ANY_ONE)
  expect(tokens).not.toContain(ANY_RUN)
})
