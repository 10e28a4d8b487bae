import { expect, it } from 'vitest'
import { type Clock, tokenBucket } from './tokenBucket.ts'

const clockAt = (): Clock & { time: number } => {
  const clock = {
    time: 0,
    now: () => clock.time,
    wait: async (ms: number) => {
      clock.time += ms
    },
  }
  return clock
}

it('gives a second’s worth at once and then so many a second, in turn', async () => {
  const clock = clockAt()
  const token = tokenBucket(5, new AbortController().signal, clock)
  const times: number[] = []
  await Promise.all(Array.from({ length: 15 }, () => token().then(() => times.push(clock.time))))
  expect(times.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
  expect(times.slice(5)).toEqual([200, 400, 600, 800, 1_000, 1_200, 1_400, 1_600, 1_800, 2_000])
})

it('takes less than one a second', async () => {
  const clock = clockAt()
  const token = tokenBucket(0.5, new AbortController().signal, clock)
  for (let at = 0; at < 3; at++) await token()
  expect(clock.time).toBe(4_000)
})

it('waits no longer once it is stopped', async () => {
  const stop = new AbortController()
  const token = tokenBucket(0.01, stop.signal)
  await token()
  const waiting = token()
  stop.abort(new Error('stopped'))
  await expect(waiting).rejects.toThrow('stopped')
  await expect(token()).rejects.toThrow('stopped')
})
