import { expect, test } from 'vitest'
import { inFlight } from './inFlight.ts'

test('waits for all that is under way, failed or asked meanwhile, and hands each answer on', async () => {
  const flight = inFlight()
  const ended: string[] = []
  const later = async (name: string): Promise<string> => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    ended.push(name)
    return name
  }
  const first = flight.track(later('first').then(() => flight.track(later('meanwhile'))))
  const failing = flight.track(later('failing').then(() => Promise.reject(new Error('broken'))))
  const failed = expect(failing).rejects.toThrow('broken')
  await flight.landed()
  expect(ended.sort()).toEqual(['failing', 'first', 'meanwhile'])
  await failed
  expect(await first).toBe('meanwhile')
})

test('has nothing to wait for where nothing was asked', async () => {
  await expect(inFlight().landed()).resolves.toBeUndefined()
})
