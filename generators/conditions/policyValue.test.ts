import { describe, expect, it } from 'vitest'
import { randomFrom } from '../random.ts'
import { KEYS, type KeySpec } from '../world/keys.ts'
import type { PlannedKey } from '../world/world.ts'
import { OPERATORS, operatorType } from './operators.ts'
import { globOf, policyValue } from './policyValue.ts'

const keyOf = (spec: KeySpec): PlannedKey => ({
  ...spec,
  principal: false,
  home: undefined,
  pinned: false,
  filled: false,
  readable: false,
})
const key = (type: string): PlannedKey => keyOf(KEYS.find((one) => one.type === type) as KeySpec)

/** Matches a pattern of `*` and `?` by plain recursion: slow, short, and nobody else's code. */
function matches(pattern: string, text: string): boolean {
  if (pattern === '') return text === ''
  if (pattern[0] === '*') return matches(pattern.slice(1), text) || (text !== '' && matches(pattern, text.slice(1)))
  return text !== '' && (pattern[0] === '?' || pattern[0] === text[0]) && matches(pattern.slice(1), text.slice(1))
}

describe('policyValue', () => {
  it('gives a value for every operator on keys of its type', () => {
    const random = randomFrom(1)
    for (const operator of OPERATORS) {
      const type = operatorType(operator)
      for (const spec of KEYS.filter((one) => type === 'any' || one.type === type)) {
        for (const value of spec.values)
          for (const hit of [true, false]) expect(policyValue(random, operator, keyOf(spec), value, hit)).not.toBe('')
      }
    }
  })

  it('meets the value, or misses it, for numbers', () => {
    const random = randomFrom(2)
    const number = key('numeric')
    for (const value of number.values) {
      expect(Number(policyValue(random, 'NumericLessThan', number, value, true))).toBeGreaterThan(Number(value))
      expect(Number(policyValue(random, 'NumericLessThan', number, value, false))).toBe(Number(value))
      expect(Number(policyValue(random, 'NumericGreaterThanEquals', number, value, true))).toBe(Number(value))
      expect(Number(policyValue(random, 'NumericGreaterThanEquals', number, value, false))).toBeGreaterThan(
        Number(value),
      )
      expect(policyValue(random, 'NumericEquals', number, value, false)).not.toBe(value)
    }
  })

  it('misses dates by a second, in either spelling', () => {
    const random = randomFrom(3)
    const date = key('date')
    const seconds = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Date.parse(text) / 1000)
    for (let round = 0; round < 100; round++) {
      const value = random.pick(date.values)
      expect(seconds(policyValue(random, 'DateLessThan', date, value, true)) - seconds(value)).toBe(1)
      expect(seconds(policyValue(random, 'DateLessThan', date, value, false)) - seconds(value)).toBe(0)
      expect(Math.abs(seconds(policyValue(random, 'DateEquals', date, value, false)) - seconds(value))).toBe(1)
    }
  })

  it('never misses a text with the text itself', () => {
    const random = randomFrom(4)
    const text = key('string')
    for (let round = 0; round < 300; round++) {
      const value = random.pick(text.values)
      expect(policyValue(random, 'StringEquals', text, value, true)).toBe(value)
      expect(policyValue(random, 'StringEquals', text, value, false)).not.toBe(value)
    }
  })
})

describe('globOf', () => {
  it('gives patterns that match the text', () => {
    const random = randomFrom(5)
    for (let round = 0; round < 500; round++) {
      const text = random.pick(['a', 'data-platform', 'home/mary/', 'x:y', 'AppDev'])
      const pattern = globOf(random, text)
      expect({ pattern, text, matches: matches(pattern, text) }).toEqual({ pattern, text, matches: true })
    }
  })
})
