import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../generators/random.ts'
import { partsFor } from './partsFor.ts'

const operatorsOf = (values: readonly string[]): ReadonlySet<string> => {
  const all = Array.from({ length: 400 }, (_, seed) => partsFor('k', values, randomFrom(seed)))
  return new Set(
    all
      .flat()
      .flatMap((part) => Object.keys(part))
      .map((operator) => operator.replace(/^For\w+:|IfExists$/g, '')),
  )
}

describe('partsFor', () => {
  it('takes text operators for any printable text', () => {
    expect([...operatorsOf(['blue', '10'])]).not.toContain('NumericEquals')
    expect([...operatorsOf(['blue', '10'])]).toContain('StringNotLike')
  })

  it.each([
    ['10', 'NumericLessThan'],
    ['2026-03-01T12:00:00Z', 'DateGreaterThan'],
    ['203.0.113.7', 'NotIpAddress'],
  ])('takes the operators of the type of %s', (value, operator) => {
    expect([...operatorsOf([value])]).toContain(operator)
  })

  it.each(['1e3', '010', '2026-03-01', '203.0.113.007', '::1'])(
    'takes no typed operator for %s, which may be read in two ways',
    (value) => {
      expect([...operatorsOf([value])].filter((operator) => !/^(?:Not)?String|^Null/.test(operator))).toEqual([])
    },
  )

  it('asks only whether the key is there where letters are beyond ASCII', () => {
    expect(partsFor('k', ['ü'], randomFrom(1))).toEqual([{ Null: { k: 'true' } }, { Null: { k: 'false' } }])
  })
})
