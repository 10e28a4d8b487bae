import { describe, expect, it } from 'vitest'
import { readOperator } from './readOperator.ts'
import { relationOf, spelling } from './spelling.ts'

describe('spelling', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '9-9-9A9:9:9A'],
    ['1767225600', '9'],
    ['2001:DB8::1', '9:A9::9'],
    ['-0.5e3', '-9.9a9'],
    ['${aws:username}', '${a:a}'],
    ['Größe', 'Aaua'],
    ['', ''],
  ])('%s is %s', (value, expected) => expect(spelling(value)).toBe(expected))

  it('is short, whatever the value is', () => expect(spelling('a-'.repeat(1_000_000)).length).toBeLessThan(40))
})

describe('relationOf', () => {
  it.each([
    ['team', 'team', 'same'],
    ['Team', 'team', 'case'],
    ['team', '', 'empty'],
    ['te*', 'team', 'pattern'],
    ['team', 'team2', 'longer'],
    ['team2', 'team', 'shorter'],
    ['ea', 'team', 'around'],
    ['x', 'team', 'other'],
  ])('%s to %s: %s', (pattern, value, expected) => expect(relationOf(pattern, value)).toBe(expected))
})

describe('readOperator', () => {
  it.each([
    ['StringLike', { qualifier: '', bare: 'StringLike', ifExists: false }],
    ['ForAllValues:ArnEqualsIfExists', { qualifier: 'ForAllValues', bare: 'ArnEquals', ifExists: true }],
  ])('%s', (operator, expected) => expect(readOperator(operator)).toEqual(expected))
})
