import { systemReason } from '../../corpus/systemReason.ts'
import { UsageError } from '../usageError.ts'

/** Opens what will be written to; what cannot be is a UsageError that names it. */
export function writable<T>(path: string, open: (path: string) => T): T {
  try {
    return open(path)
  } catch (thrown) {
    throw new UsageError(`${path} cannot be written: ${systemReason(thrown as NodeJS.ErrnoException)}`)
  }
}
