import { describe, expect, test } from 'vitest'
import { compares } from '../testing/condition.ts'

/** COND-33: request value, policy value, and what Equals, LessThan and GreaterThan say. */
const ORDER: [string, string | number, string][] = [
  ['1', '1', 'T F F'],
  ['1', '2', 'F T F'],
  ['2', '1', 'F F T'],
  ['9', '10', 'F T F'], // numbers, not texts
  ['-2', '-1', 'F T F'],
  ['1.50', '1.5', 'T F F'],
  ['007', '7', 'T F F'],
  ['-0', '0', 'T F F'],
  ['0.1', '0.2', 'F T F'],
  ['10', 10, 'T F F'], // GRAM-08: unquoted
]

describe('COND-33: integers and decimals', () => {
  test.each(ORDER)('%s against %s: %s', (value, bound, row) => {
    const [equal, less, greater] = row.split(' ').map((cell) => cell === 'T')
    const says = (held: boolean | undefined) => (held ? 'T' : 'F')
    expect(compares('NumericEquals', value, bound)).toBe(says(equal))
    expect(compares('NumericNotEquals', value, bound)).toBe(says(!equal))
    expect(compares('NumericLessThan', value, bound)).toBe(says(less))
    expect(compares('NumericLessThanEquals', value, bound)).toBe(says(less || equal))
    expect(compares('NumericGreaterThan', value, bound)).toBe(says(greater))
    expect(compares('NumericGreaterThanEquals', value, bound)).toBe(says(greater || equal))
  })

  test('no variables (VAR-02)', () => {
    expect(compares('NumericEquals', '5', '${k}')).toBe('F')
  })
})

describe('what is no number is not matched; negated, CONT-24 decides', () => {
  test.each([
    ['many', '1'],
    ['', '1'],
    ['1', 'many'],
    ['1,5', '1'],
    ['--1', '1'],
  ])('%j against %j', (value, bound) => {
    expect(compares('NumericEquals', value, bound)[0]).toBe('F')
    expect(compares('NumericLessThanEquals', value, bound)[0]).toBe('F')
    expect(compares('NumericNotEquals', value, bound)).toContain('CONT-24')
  })
})

test.each([
  ['1e3', '1000'],
  ['0x10', '16'],
  ['1000', '1e3'],
  ['9007199254740993', '9007199254740992'],
  ['0.12345678901234567890', '0.1'],
])('UNSP-04: %s against %s', (value, bound) => {
  expect(compares('NumericEquals', value, bound)).toContain('UNSP-04')
})

test('UNSP-04: exponents and hexadecimal are no numbers, the rest are doubles', () => {
  expect(compares('NumericEquals', '1e3', '1000')[0]).toBe('F')
  expect(compares('NumericEquals', '0x10', '16')[0]).toBe('F')
  expect(compares('NumericEquals', '9007199254740993', '9007199254740992')[0]).toBe('T')
})
