import { closeSync, mkdtempSync, openSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readBytes } from './readBytes.ts'

function read(path: string, most: number): Buffer | undefined {
  const file = openSync(path, 'r')
  try {
    return readBytes(file, most)
  } finally {
    closeSync(file)
  }
}

const path = join(mkdtempSync(join(tmpdir(), 'read-bytes-')), 'file')

test.each([0, 1, 1024 * 1024, 2_500_000])('a file of %i bytes', (length) => {
  const bytes = Buffer.alloc(length, 'ab')
  writeFileSync(path, bytes)
  expect(read(path, length)?.equals(bytes)).toBe(true)
  if (length > 0) expect(read(path, length - 1)).toBeUndefined()
})

test('a device without end ends at the bound', () => {
  expect(read('/dev/zero', 5_000_000)).toBeUndefined()
})
