import { describe, expect, it } from 'vitest'
import { type DdminBounds, ddmin } from './ddmin.ts'

const FREE: DdminBounds = { tests: 10_000, stop: () => false }
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const needs =
  (...wanted: readonly number[]) =>
  async (some: readonly number[]): Promise<boolean> =>
    wanted.every((one) => some.includes(one))

describe('ddmin', () => {
  it.each([
    [1, []],
    [1, [0]],
    [64, [63]],
    [64, [0, 63]],
    [100, [3, 4, 50, 99]],
    [17, upTo(17)],
  ])('of %i items leaves exactly those that are needed, in order: %j', async (count, wanted) => {
    expect(await ddmin(upTo(count), needs(...wanted), FREE)).toEqual(wanted)
  })

  it('leaves a 1-minimal part where one of several would do', async () => {
    const fails = async (some: readonly number[]): Promise<boolean> => some.length >= 3
    expect(await ddmin(upTo(50), fails, FREE)).toHaveLength(3)
  })

  it('never asks whether all of them fail, and asks few times', async () => {
    const asked: (readonly number[])[] = []
    const fails = async (some: readonly number[]): Promise<boolean> => {
      asked.push(some)
      return some.includes(40)
    }
    await ddmin(upTo(64), fails, FREE)
    expect(asked).not.toContainEqual(upTo(64))
    expect(asked.length).toBeLessThan(40)
  })

  it('gives what it has when it must end', async () => {
    expect(await ddmin(upTo(64), needs(5), { tests: 0, stop: () => false })).toEqual(upTo(64))
    const part = await ddmin(upTo(64), needs(5), { tests: 4, stop: () => false })
    expect(part).toContain(5)
    expect(await ddmin(upTo(4), needs(1), { tests: 9, stop: () => true })).toEqual(upTo(4))
  })
})
