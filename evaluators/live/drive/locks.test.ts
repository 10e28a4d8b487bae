import { expect, test } from 'vitest'
import { locks } from './locks.ts'

test('those with a name in common go one after another, in order; others go at once; a failure lets the next in', async () => {
  const within = locks()
  const seen: string[] = []
  const open: (() => void)[] = []
  const work = (name: string) => async (): Promise<void> => {
    seen.push(name)
    await new Promise<void>((resolve) => open.push(resolve))
  }
  const first = within(['a', 'b'], work('first'))
  const second = within(['b'], async () => {
    await work('second')()
    throw new Error('failed')
  })
  const third = within(['b', 'c'], work('third'))
  void within(['d'], work('other'))
  await turns()
  expect(seen).toEqual(['first', 'other'])
  open[0]?.()
  await first
  await turns()
  expect(seen).toEqual(['first', 'other', 'second'])
  open[2]?.()
  await expect(second).rejects.toThrow('failed')
  await turns()
  expect(seen.at(-1)).toBe('third')
  open[3]?.()
  await third
})

const turns = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
