import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import type { FindingKind } from '../../model/finding.ts'
import { type HuntJob, type Job, keyOf, type PropertyJob } from './job.ts'

/** Of what it was measured: the package's version and the last commit that touched its code. */
interface Measured {
  readonly version: string
}

export interface HuntResult extends HuntJob, Measured {
  /** What found the mutant first; absent where nothing did within the budget. */
  readonly by?: { readonly kind: FindingKind; readonly id: string }
  /** Answers it had given by then. */
  readonly decisions: number
  /** Of the command: milliseconds from starting it until it told of the finding, and until it had ended. */
  readonly ms?: number
  readonly endMs?: number
  /** Of the command: how many ran side by side, and the machine's load (of one minute) when it was started. */
  readonly beside?: number
  readonly load?: number
}

export interface PropertyResult extends PropertyJob, Measured {
  /** The mutants that it finds. */
  readonly kills: readonly string[]
  /** Trials looked at, and those of them that no elementary fault could have broken. */
  readonly trials: number
  readonly vacuous: number
}

export type Result = HuntResult | PropertyResult

/** The results of these files, one JSON line each, in any order and number: of each job at each version the last one counts. */
export function readResults(files: readonly string[]): readonly Result[] {
  const results = new Map<string, Result>()
  for (const file of files) {
    if (!existsSync(file)) continue
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const result = parse(line)
      if (result !== undefined) results.set(`${result.version} ${keyOf(result)}`, result)
    }
  }
  return [...results.values()]
}

/** Appends one line, begun anew where a run was ended in the middle of one. */
export function appendResult(file: string, result: Result): void {
  const handle = openSync(file, 'a+')
  try {
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    if (size > 0) readSync(handle, last, 0, 1, size - 1)
    writeSync(handle, `${size > 0 && last.toString() !== '\n' ? '\n' : ''}${JSON.stringify(result)}\n`)
  } finally {
    closeSync(handle)
  }
}

/** The jobs that the results do not hold yet, at this version. */
export function missingFrom(results: readonly Result[], version: string, jobs: readonly Job[]): readonly Job[] {
  const done = new Set(results.filter((result) => result.version === version).map(keyOf))
  return jobs.filter((job) => !done.has(keyOf(job)))
}

/** Half a line, of a run that was ended, is no result. */
function parse(line: string): Result | undefined {
  if (line.trim() === '') return undefined
  try {
    const value = JSON.parse(line) as Partial<Result> | null
    return typeof value?.version === 'string' && typeof value.part === 'string' ? (value as Result) : undefined
  } catch {
    return undefined
  }
}
