import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { systemReason } from '../../corpus/systemReason.ts'
import { UsageError } from '../usageError.ts'

/**
 * Before anything is asked: the folder of recordings can be read, and be written or made where answers are to be kept in it. Throws a
 * UsageError that names what is in the way.
 */
export function checkRecordings(folder: string, { write }: { readonly write: boolean }): void {
  if (folder === '') throw new UsageError('--recordings names no folder')
  let there = resolve(folder)
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  const named = there === resolve(folder) ? `--recordings ${folder}` : `--recordings ${folder}: ${there}`
  const must = (able: string, mode: number, path = there): void => {
    try {
      accessSync(path, mode)
    } catch (thrown) {
      throw new UsageError(`${named} cannot be ${able}: ${systemReason(thrown as NodeJS.ErrnoException)}`)
    }
  }
  if (!statSync(there).isDirectory()) throw new UsageError(`${named} is no folder`)
  // Folders of the system take no files, whoever asks: they say that they can be written all the same.
  if (write && /^\/(proc|sys)(\/|$)/.test(there)) throw new UsageError(`${named} takes no files`)
  if (write) must('written', constants.W_OK | constants.X_OK)
  if (!existsSync(folder)) return
  must('read', constants.R_OK | constants.X_OK)
  for (const name of readdirSync(folder)) {
    if (!/^([0-9a-f]{2}|enforced)\.jsonl$/.test(name)) continue
    const path = join(folder, name)
    if (!statSync(path, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(`--recordings ${folder}: ${name} is no file`)
    must('read', constants.R_OK, path)
  }
}
