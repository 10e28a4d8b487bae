import { closeSync, fstatSync, openSync } from 'node:fs'
import { readBytes } from '../corpus/readBytes.ts'
import { systemReason } from '../corpus/systemReason.ts'
import type { Io } from './io.ts'
import { LONGEST_INPUT } from './longestInput.ts'
import { untilStopped } from './untilStopped.ts'
import { UsageError } from './usageError.ts'

/** Reads a text in UTF-8, from a file or from standard input for `-`. Every way of failing is a UsageError that names the file. */
export async function readInput(path: string, io: Io): Promise<string> {
  const bytes = await readInputBytes(path, io)
  try {
    // A byte order mark is dropped, as the decoder does unless told otherwise.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${nameOf(path)} is not UTF-8: save it as UTF-8 and try again`)
  }
}

/** The same before it is decoded: at least one byte. */
export async function readInputBytes(path: string, io: Io): Promise<Buffer> {
  const bytes = path === '-' ? await untilStopped(io.readStdin(), io.stop) : readFile(path)
  if (bytes.length > LONGEST_INPUT) throw tooLong(nameOf(path))
  if (bytes.length === 0) throw new UsageError(`${nameOf(path)} is empty: expected JSON`)
  return bytes
}

function nameOf(path: string): string {
  return path === '-' ? 'standard input' : path
}

function readFile(path: string): Buffer {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    const stat = fstatSync(file)
    if (stat.isDirectory()) throw new UsageError(`${path} is a folder: expected a file`)
    const bytes = stat.size > LONGEST_INPUT ? undefined : readBytes(file, LONGEST_INPUT)
    if (bytes === undefined) throw tooLong(path)
    return bytes
  } catch (thrown) {
    throw thrown instanceof UsageError
      ? thrown
      : new UsageError(`${path} cannot be read: ${systemReason(thrown as NodeJS.ErrnoException)}`)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function tooLong(name: string): UsageError {
  return new UsageError(`${name} is longer than ${LONGEST_INPUT / 1024 / 1024} MB: split it`)
}
