import { expect, test } from 'vitest'
import { Restarts } from './restarts.ts'

test('the first deaths are forgiven at once, later ones with a wait that stays short', () => {
  const restarts = new Restarts()
  const waits = Array.from({ length: 29 }, () => restarts.died(0, true, 'x'))
  expect(waits.slice(0, 4)).toEqual(Array(4).fill({ waitMs: 0 }))
  expect(waits.every((next) => 'waitMs' in next && next.waitMs <= 100)).toBe(true)
  expect(restarts.died(0, true, 'x')).toEqual({
    gone: 'it ended 30 times in a row without an answer, the last time: x',
  })
})

test('answers in between start the count anew', () => {
  const restarts = new Restarts()
  for (let time = 0; time < 500; time++) expect(restarts.died(time % 20, true, 'x')).toHaveProperty('waitMs')
})

test('one that ends with nothing to do is given up, whatever it answered', () => {
  const restarts = new Restarts()
  for (let time = 1; time < 20; time++) expect(restarts.died(7, false, 'x')).toHaveProperty('waitMs')
  expect(restarts.died(7, false, 'x')).toEqual({
    gone: 'it ended 20 times with nothing left to answer, the last time: x',
  })
})

test('a start may fail twice', () => {
  const restarts = new Restarts()
  expect([restarts.startFailed('x'), restarts.startFailed('x')]).toEqual([{ waitMs: 100 }, { waitMs: 400 }])
  restarts.started()
  expect([restarts.startFailed('x'), restarts.startFailed('x'), restarts.startFailed('y')].at(-1)).toEqual({
    gone: 'it could not be started again: y',
  })
})
