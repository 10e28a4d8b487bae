import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { IssuanceCase } from '../../../model/format/issuance.ts'
import { problemText } from '../../../model/read/problem.ts'
import { readIssuanceCase } from '../../../model/read/readIssuanceCase.ts'
import { readJson } from '../../../model/read/readJson.ts'
import { UsageError } from '../../usageError.ts'

/** A saved sequence and where it stands. */
export interface LoadedIssuance {
  readonly case: IssuanceCase
  readonly file: string
}

/** More than a finding takes: what is longer is none. */
const MOST_BYTES = 1_000_000

/**
 * Of files and folders, those that hold a sequence of issuance, read; and the others, for whoever reads cases. Throws a UsageError for a
 * sequence that is malformed.
 */
export function issuancesAt(paths: readonly string[]): {
  readonly issuances: readonly LoadedIssuance[]
  readonly others: readonly string[]
} {
  const issuances: LoadedIssuance[] = []
  const others: string[] = []
  for (const path of paths) {
    const folder = isFolder(path)
    const files = folder ? jsonFilesIn(path) : [path]
    const read = files.map((file) => [file, sequenceIn(file)] as const)
    for (const [file, one] of read) if (one !== undefined) issuances.push({ case: one, file })
    // A folder stays one, so that whatever is wrong with it is told of it.
    if (folder && read.every(([, one]) => one === undefined)) others.push(path)
    else for (const [file, one] of read) if (one === undefined) others.push(file)
  }
  return { issuances, others }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function jsonFilesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return names.filter((name) => name.endsWith('.json') || name.endsWith('.jsonl')).map((name) => join(folder, name))
}

function sequenceIn(file: string): IssuanceCase | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!file.endsWith('.json') || stat?.isFile() !== true || stat.size > MOST_BYTES) return undefined
  const json = readJson(readFileSync(file, 'utf8'))
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !Object.hasOwn(json.value, 'issuance'))
    return undefined
  const reading = readIssuanceCase(json.value)
  if (reading.ok) return reading.value
  const lines = reading.problems.map((problem) => `  ${file}: ${problemText(problem)}`)
  throw new UsageError(`this sequence cannot be asked:\n${lines.join('\n')}`)
}
