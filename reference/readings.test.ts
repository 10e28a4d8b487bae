import { expect, test } from 'vitest'
import { ADOPTED_READINGS, completeReadings, READING_NAMES } from './readings.ts'
import { OPEN_POINTS, POINT } from './rules.ts'

test('every open point has an adopted reading and at least one other, and a bit of its own', () => {
  expect(OPEN_POINTS.length).toBeLessThan(32)
  for (const [index, names] of READING_NAMES.entries()) {
    expect(names.length).toBeGreaterThan(1)
    expect(new Set(names).size).toBe(names.length)
    expect(POINT[OPEN_POINTS[index]?.id as keyof typeof POINT]).toBe(index)
  }
})

test('what is left out follows the adopted reading', () => {
  expect(completeReadings({})).toEqual(ADOPTED_READINGS)
  const readings = completeReadings({ 'CONT-28': 'anyArn' })
  expect(readings.filter((reading, index) => reading !== ADOPTED_READINGS[index])).toEqual(['anyArn'])
  expect(readings[POINT['CONT-28']]).toBe('anyArn')
})

test.each([
  [{ 'CONT-99': 'x' }, /CONT-99/],
  [{ 'CONT-02': 'bypassed' }, /CONT-02/], // settled, not open
  [JSON.parse('{"__proto__": "x"}'), /__proto__/],
  [{ 'CONT-28': 'anything' }, /CONT-28.*anything.*nothing, anyArn/],
  [{ 'CONT-28': '' }, /CONT-28/],
])('%j is refused by name', (readings, message) => {
  expect(() => completeReadings(readings)).toThrow(RangeError)
  expect(() => completeReadings(readings)).toThrow(message)
})
