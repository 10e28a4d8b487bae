import { describe, expect, test } from 'vitest'
import { Walk } from './walk.ts'

const READINGS = ['first', 'second']

function begun(): Walk {
  const walk = new Walk(3)
  walk.begin(READINGS)
  return walk
}

describe('marks', () => {
  test('are slots, each once, in the order of first use', () => {
    const walk = begun()
    for (const [rule, held] of [
      [2, true],
      [0, false],
      [2, false],
      [0, false],
      [2, true],
      [0, true],
    ] as const)
      walk.mark(rule, held)
    expect(walk.marks()).toEqual([5, 0, 4, 1])
  })

  test('give back whether the rule held', () => {
    const walk = begun()
    expect([walk.mark(0, true), walk.mark(0, false), walk.mark(0, true)]).toEqual([true, false, true])
  })

  test('of a rule that is the first or the last of all', () => {
    const walk = begun()
    walk.mark(0, false)
    walk.mark(2, true)
    expect(walk.marks()).toEqual([0, 5])
  })

  test('are a list of their own', () => {
    const walk = begun()
    walk.mark(1, true)
    const marks = walk.marks()
    walk.mark(2, true)
    expect(marks).toEqual([3])
  })
})

describe('begin', () => {
  test('comes upon nothing in a new walk', () => {
    expect(new Walk(3)).toMatchObject({ consulted: 0, unspecified: 0, statements: [] })
    expect(new Walk(3).marks()).toEqual([])
  })

  test('leaves nothing of the walk before', () => {
    const walk = begun()
    walk.mark(1, true)
    walk.reading(1)
    walk.meets(14)
    walk.statements.push({ policy: 'session.inline', index: 0 })
    walk.begin(READINGS)
    expect(walk).toMatchObject({ consulted: 0, unspecified: 0, statements: [] })
    expect(walk.marks()).toEqual([])
    walk.mark(1, true)
    expect(walk.marks()).toEqual([3])
  })

  test('also after more walks than the stamps can count', () => {
    const walk = begun()
    walk.mark(1, true) // its stamp is that of the first walk
    Object.assign(walk, { generation: 0xffff_fffd })
    for (let walks = 0; walks < 4; walks++) {
      walk.begin(READINGS)
      expect(walk.marks()).toEqual([])
      walk.mark(1, true)
      walk.mark(1, true)
      walk.mark(0, false)
      expect(walk.marks()).toEqual([3, 0])
    }
  })
})

test('a reading that is asked for counts as consulted, one that is not does not', () => {
  const walk = begun()
  expect(walk.reading(1)).toBe('second')
  expect(walk.consulted).toBe(0b10)
  expect(walk.reading(0)).toBe('first')
  expect(walk.consulted).toBe(0b11)
})

test('inputs that nothing is said about are bits of their numbers', () => {
  const walk = begun()
  walk.meets(1)
  walk.meets(14)
  walk.meets(14)
  expect(walk.unspecified).toBe((1 << 1) | (1 << 14))
})
