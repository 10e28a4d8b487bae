import { describe, expect, test } from 'vitest'
import { callWith } from './callsForTests.ts'
import { decideCall } from './decideCall.ts'

const tagged = (...tags: [string, string][]) =>
  decideCall(callWith('AssumeRole', { Tags: tags.map(([Key, Value]) => ({ Key, Value })) }))
const many = (count: number) => Array.from({ length: count }, (_, index): [string, string] => [`k${index}`, 'v'])

describe('STS-08', () => {
  test('up to fifty tags', () => {
    expect(tagged().outcome).toBe('issued')
    expect(tagged(...many(50)).outcome).toBe('issued')
    expect(tagged(...many(51))).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError'],
      rules: ['STS-08'],
    })
  })

  test.each([
    ['k', ''],
    ['k'.repeat(128), 'v'.repeat(256)],
    ['Kostenstelle für Straße', 'a_.:/=+-@ 部門'],
    ['𝒳'.repeat(128), '𝒳'.repeat(256)],
  ])('%s: %s', (key, value) => expect(tagged([key, value]).outcome).toBe('issued'))

  test.each([
    ['', 'v'],
    ['k'.repeat(129), 'v'],
    ['𝒳'.repeat(129), 'v'],
    ['k', 'v'.repeat(257)],
    ['k*', 'v'],
    ['k', '<v>'],
    ['k\n', 'v'],
    ['k', '\ud800'],
    ['k'.repeat(1_000_000), 'v'],
  ])('not %s: %s', (key, value) => {
    expect(tagged(['fine', ''], [key, value])).toMatchObject({
      outcome: 'ValidationError',
      permitted: ['ValidationError'],
    })
  })
})

test('the reason says in which list a key is wrong', () => {
  expect(tagged(...many(51)).reason).toMatch(/^Tags has 51 /)
  const TransitiveTagKeys = many(51).map(([key]) => key)
  expect(decideCall(callWith('AssumeRole', { TransitiveTagKeys })).reason).toMatch(/^TransitiveTagKeys has 51 /)
})

describe('STS-09', () => {
  test('keys equal but for letter case are one key', () => {
    expect(tagged(['Department', 'a'], ['Departments', 'a']).outcome).toBe('issued')
    for (const twin of ['department', 'Department', 'DEPARTMENT']) {
      const verdict = tagged(['Department', 'a'], [twin, 'b'])
      expect(verdict.permitted).toEqual(['InvalidParameterValue', 'ValidationError'])
      expect(verdict.rules).toEqual(['STS-09'])
    }
  })

  test('letter case is that of simple lower-casing: ß and ss are two keys (UNSP-05)', () => {
    expect(tagged(['ß', 'a'], ['SS', 'b']).outcome).toBe('issued')
  })

  test('transitive keys that are among the tags, in any letter case, are fine; what others do is open', () => {
    const transitive = (...TransitiveTagKeys: string[]) =>
      decideCall(callWith('AssumeRole', { Tags: [{ Key: 'Team', Value: 'x' }], TransitiveTagKeys }))
    expect(transitive('team').permitted).toEqual(['issued'])
    expect(transitive('other')).toMatchObject({
      permitted: ['InvalidParameterValue', 'ValidationError', 'issued'],
      rules: ['STS-09'],
    })
    expect(transitive('').permitted).not.toContain('issued')
  })
})
