import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HangClock } from './hangClock.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A clock with a limit of two seconds, and what it told of. */
function clock() {
  const hangs: number[] = []
  return { clock: new HangClock(2_000, (ms) => hangs.push(ms)), hangs }
}

test('a silence that lasts is a hang, once a second look found nothing either', () => {
  const { clock: one, hangs } = clock()
  one.asked(false)
  vi.advanceTimersByTime(2_050)
  expect(hangs).toEqual([])
  vi.advanceTimersByTime(100)
  expect(hangs).toEqual([2_000])
})

test('an answer that is read between the two looks counts', () => {
  const { clock: one, hangs } = clock()
  one.asked(false)
  vi.advanceTimersByTime(2_050)
  one.answered(false)
  vi.advanceTimersByTime(1_900)
  expect(hangs).toEqual([])
  vi.advanceTimersByTime(10_000)
  expect(hangs.length).toBeGreaterThan(0)
})

test('it says how long an answer is owed only where that is unusual', () => {
  const { clock: one } = clock()
  expect(one.silentMs).toBeUndefined()
  one.asked(false)
  vi.advanceTimersByTime(900)
  expect(one.silentMs).toBeUndefined()
  vi.advanceTimersByTime(600)
  expect(one.silentMs).toBe(1_500)
  one.answered(false)
  vi.advanceTimersByTime(1_900)
  expect(one.silentMs).toBeUndefined()
  one.answered(true)
  vi.advanceTimersByTime(60_000)
  expect(one.silentMs).toBeUndefined()
})
