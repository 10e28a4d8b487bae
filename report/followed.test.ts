import { expect, test } from 'vitest'
import { followed } from './followed.ts'

test.each([
  [{ a: 3 }, ['a'], 3],
  [{ 'a|b': 3 }, ['a', 'b'], 3],
  [{ 'a|b': 3, a: 1 }, ['a'], 4],
  [{ 'a|b': 3, 'b|c': 1 }, ['b'], 4],
  [{ a: 3, b: 1 }, [], 4],
  [{ a: 3, b: 0 }, ['a'], 3],
])('%j', (counts, readings, answers) => {
  expect(followed(new Map(Object.entries(counts)))).toEqual({ readings, answers })
})
