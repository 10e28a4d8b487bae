import { readSync } from 'node:fs'

/** The first read and the largest: most files are short, and a large buffer for each of a thousand costs more than reading them. */
const FIRST = 16 * 1024
const LARGEST = 1024 * 1024

/**
 * All bytes of an open file, or undefined where there are more than `most`. A device or a pipe has no size to ask for beforehand,
 * so that the bound has to hold while it is read.
 */
export function readBytes(file: number, most: number): Buffer | undefined {
  const chunks: Buffer[] = []
  let length = 0
  for (let size = FIRST; ; size = Math.min(LARGEST, size * 4)) {
    const chunk = Buffer.allocUnsafe(size)
    const read = readSync(file, chunk, 0, size, null)
    if (read === 0) return Buffer.concat(chunks, length)
    length += read
    if (length > most) return undefined
    chunks.push(chunk.subarray(0, read))
  }
}
