import { expect, test } from 'vitest'
import { slotsOf } from './slots.ts'

test('each slot belongs to one at a time, and who waits gets the next, in order', async () => {
  const { take, give } = slotsOf(2)
  expect([await take(), await take()]).toEqual([0, 1])
  const got: string[] = []
  const waiting = ['first', 'second'].map((name) => take().then((slot) => got.push(`${name} ${slot}`)))
  await Promise.resolve()
  expect(got).toEqual([])
  give(1)
  give(0)
  await Promise.all(waiting)
  expect(got).toEqual(['first 1', 'second 0'])
  give(1)
  expect(await take()).toBe(1)
})
