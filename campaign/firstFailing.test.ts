import { describe, expect, it } from 'vitest'
import type { Scenario } from '../model/format/scenario.ts'
import { type Attempts, firstFailing } from './firstFailing.ts'

const candidates = Array.from({ length: 20 }, (_, at) => ({ resourceAccount: String(at) }) as Scenario)
const numberOf = ({ resourceAccount }: Scenario): number => Number(resourceAccount)
const attempts = (fails: Attempts['fails'], more: Partial<Attempts> = {}): Attempts => ({
  fails,
  left: 100,
  stop: () => false,
  ahead: 1,
  ...more,
})
const late = (fails: (at: number) => boolean) => async (candidate: Scenario) => {
  await new Promise((resolve) => setTimeout(resolve, (19 - numberOf(candidate)) / 4))
  return fails(numberOf(candidate))
}
const atSix = (at: number): boolean => at === 6 || at > 8

describe.each([1, 4, 16, 64])('with %i asked at once', (ahead) => {
  it('the first that fails is taken, whichever answers first, and only tries up to it count', async () => {
    const own = attempts(late(atSix), { ahead })
    expect(await firstFailing(candidates, 0, own)).toMatchObject({ at: 6, candidate: candidates[6] })
    expect(own.left).toBe(100 - 7)
  })

  it('those before the place are not tried', async () => {
    const own = attempts(late(atSix), { ahead })
    expect(await firstFailing(candidates, 7, own)).toMatchObject({ at: 9 })
    expect(own.left).toBe(100 - 3)
  })

  it('none, or stopped before', async () => {
    const none = late(() => false)
    expect(await firstFailing(candidates, 0, attempts(none, { ahead }))).toBe('none')
    expect(await firstFailing(candidates, 0, attempts(none, { ahead, left: 5 }))).toBe('stopped')
    expect(await firstFailing(candidates, 0, attempts(late(atSix), { ahead, left: 7 }))).toMatchObject({ at: 6 })
    expect(await firstFailing(candidates, 0, attempts(late(atSix), { ahead, left: 6 }))).toBe('stopped')
  })
})

it('answers that come at once are taken one by one', async () => {
  let asked = 0
  const own = attempts((one) => ++asked > 0 && atSix(numberOf(one)), { ahead: 64 })
  expect(await firstFailing(candidates, 0, own)).toMatchObject({ at: 6 })
  expect(asked).toBe(7)
})
