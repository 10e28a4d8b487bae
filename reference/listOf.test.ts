import { expect, test } from 'vitest'
import { listOf } from './listOf.ts'

test('GRAM-04: an element holds one value or a list of them, or is absent', () => {
  expect([listOf('a'), listOf(['a', 'b']), listOf([]), listOf(undefined)]).toEqual([['a'], ['a', 'b'], [], []])
  expect([listOf(false), listOf(0), listOf('')]).toEqual([[false], [0], ['']])
})
