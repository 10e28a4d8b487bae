import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { systemReason } from '../../corpus/systemReason.ts'
import { UsageError } from '../usageError.ts'

/** Opens what will be written to; what cannot be is a UsageError that names it. */
export function writable<T>(path: string, open: (path: string) => T): T {
  try {
    return open(path)
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException
    const folder = dirname(path)
    const why =
      error.code === 'ENOENT' && !existsSync(resolve(folder))
        ? `the folder ${folder} does not exist`
        : systemReason(error)
    throw new UsageError(`${path} cannot be written: ${why}`)
  }
}
