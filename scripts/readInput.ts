import { closeSync, fstatSync, openSync } from 'node:fs'
import { readBytes } from '../corpus/readBytes.ts'
import type { Io } from './io.ts'
import { LONGEST_INPUT } from './longestInput.ts'
import { untilStopped } from './untilStopped.ts'
import { UsageError } from './usageError.ts'

/** Reads a text in UTF-8, from a file or from standard input for `-`. Every way of failing is a UsageError that names the file. */
export async function readInput(path: string, io: Io): Promise<string> {
  const name = path === '-' ? 'standard input' : path
  const bytes = path === '-' ? await untilStopped(io.readStdin(), io.stop) : readFile(path)
  if (bytes.length > LONGEST_INPUT) throw tooLong(name)
  if (bytes.length === 0) throw new UsageError(`${name} is empty: expected JSON`)
  try {
    // A byte order mark is dropped, as the decoder does unless told otherwise.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UsageError(`${name} is not UTF-8: save it as UTF-8 and try again`)
  }
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
      : new UsageError(`${path} cannot be read: ${reason(thrown as NodeJS.ErrnoException)}`)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

function tooLong(name: string): UsageError {
  return new UsageError(`${name} is longer than ${LONGEST_INPUT / 1024 / 1024} MB: split it`)
}

/** The reason of a failed system call, in words. */
export function reason({ code, message }: NodeJS.ErrnoException): string {
  const words: { readonly [code: string]: string } = {
    ENOENT: 'no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is no folder',
    ELOOP: 'too many symbolic links',
    ENAMETOOLONG: 'the name is too long',
  }
  return words[code ?? ''] ?? message
}
