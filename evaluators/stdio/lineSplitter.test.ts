import { expect, test } from 'vitest'
import { lineSplitter } from './lineSplitter.ts'

test('gives the same lines however the bytes are cut', () => {
  const bytes = Buffer.from('one\n\nzwölf 🦆\nrest without an end')
  for (let size = 1; size <= bytes.length; size++) {
    const lines: string[] = []
    const split = lineSplitter((line) => lines.push(line))
    for (let at = 0; at < bytes.length; at += size) expect(split(bytes.subarray(at, at + size))).toBe(true)
    expect(lines).toEqual(['one', '', 'zwölf 🦆'])
  }
})

test('stops at a line beyond the bound, complete or not', () => {
  expect(lineSplitter(() => {}, 4)(Buffer.from('12345\n'))).toBe(false)
  expect(lineSplitter(() => {}, 4)(Buffer.from('12345'))).toBe(false)
  expect(lineSplitter(() => {}, 4)(Buffer.from('1234\n'))).toBe(true)
})
