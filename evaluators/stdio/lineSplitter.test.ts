import { expect, test } from 'vitest'
import { lineSplitter } from './lineSplitter.ts'

function split(bytes: Buffer, size: number, longest?: number) {
  const lines: string[] = []
  const wrong: string[] = []
  const splitter = lineSplitter((line, isUtf8) => (isUtf8 ? lines : wrong).push(line), longest)
  let all = true
  for (let at = 0; at < bytes.length; at += size) all &&= splitter.push(bytes.subarray(at, at + size))
  return { lines, wrong, all, rest: splitter.rest().toString() }
}

test('gives the same lines however the bytes are cut', () => {
  const bytes = Buffer.from('one\n\nzwölf 🦆\nthree\nrest without an end 🦆')
  for (let size = 1; size <= bytes.length; size++) {
    const { lines, wrong, all, rest } = split(bytes, size)
    expect({ lines, wrong, all }).toEqual({ lines: ['one', '', 'zwölf 🦆', 'three'], wrong: [], all: true })
    expect(rest).toBe('rest without an end 🦆')
  }
})

test('a line that is no UTF-8 is said so, its neighbours are not', () => {
  const bytes = Buffer.concat([Buffer.from('ä\n'), Buffer.from([0xff, 0x41, 10]), Buffer.from('ö\n')])
  for (let size = 1; size <= bytes.length; size++) {
    const { lines, wrong } = split(bytes, size)
    expect(lines).toEqual(['ä', 'ö'])
    expect(wrong).toEqual(['\ufffdA'])
  }
})

test('stops at a line beyond the bound, complete or not', () => {
  expect(split(Buffer.from('12345\n'), 6, 4)).toMatchObject({ all: false, lines: [] })
  expect(split(Buffer.from('12345'), 5, 4)).toMatchObject({ all: false })
  expect(split(Buffer.from('12345'), 1, 4)).toMatchObject({ all: false })
  expect(split(Buffer.from('1234\n12\n1234'), 12, 4)).toMatchObject({ all: true, lines: ['1234', '12'], rest: '1234' })
})

test('cuts ten megabytes of short lines, and one line of ten megabytes in small chunks, in linear time', () => {
  const short = Buffer.from('{"id":1}\n'.repeat(1_000_000))
  expect(split(short, 65_536).lines).toHaveLength(1_000_000)
  const long = Buffer.concat([Buffer.alloc(10_000_000, 65), Buffer.from('\n')])
  expect(split(long, 1_000).lines[0]).toHaveLength(10_000_000)
})
