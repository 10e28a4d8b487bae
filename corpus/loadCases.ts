import { closeSync, type Dirent, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseProblem } from './caseProblem.ts'
import { readBytes } from './readBytes.ts'
import { type CaseReading, type LoadedCase, readCaseText } from './readCaseText.ts'
import { systemReason } from './systemReason.ts'

/**
 * Loads the cases of files and folders: `.json` holds one case, `.jsonl` one a line, a folder any number of both, at any
 * depth; its other files are passed over. Files come in the order of their paths, whatever the file system says, and each
 * once. Never throws: what cannot be read is a problem that names file, line, path and what was expected there.
 */
export function loadCases(paths: readonly string[]): CaseReading {
  const cases: LoadedCase[] = []
  const problems: CaseProblem[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    const { files, problem } = listFiles(path)
    if (problem !== undefined) problems.push(problem)
    for (const file of files) {
      if (seen.has(file)) continue
      seen.add(file)
      const reading = readFile(file)
      for (const loaded of reading.cases) cases.push(loaded)
      for (const one of reading.problems) problems.push(one)
    }
  }
  return { cases, problems }
}

function listFiles(path: string): { files: string[]; problem?: CaseProblem } {
  try {
    if (statSync(path).isDirectory()) return { files: walk(path) }
    if (isCaseFile(path)) return { files: [path] }
    return {
      files: [],
      problem: { file: path, path: '(file name)', expected: 'a .json or .jsonl file, or a folder of them' },
    }
  } catch (error) {
    return {
      files: [],
      problem: {
        file: path,
        path: '(file)',
        expected: 'a readable file or folder',
        received: systemReason(error as NodeJS.ErrnoException),
      },
    }
  }
}

/** Links to folders are not followed: they may lead back. */
function walk(folder: string): string[] {
  const entries: Dirent[] = readdirSync(folder, { withFileTypes: true })
  const files = entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return walk(path)
    return isCaseFile(entry.name) && !entry.name.startsWith('.') ? [path] : []
  })
  return files.sort((a, b) => (a < b ? -1 : 1))
}

function isCaseFile(name: string): boolean {
  return name.endsWith('.json') || name.endsWith('.jsonl')
}

function readFile(file: string): CaseReading {
  try {
    const bytes = readWhole(file)
    if (bytes === undefined) return unreadable(file, 'at most 512 MB')
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return readCaseText(text, file, file.endsWith('.jsonl'))
  } catch (error) {
    return unreadable(file, 'a readable text in UTF-8', systemReason(error as NodeJS.ErrnoException))
  }
}

/** More than a text can hold is no corpus; a device has no end. */
const MOST_BYTES = 512 * 1024 * 1024

function readWhole(path: string): Buffer | undefined {
  const file = openSync(path, 'r')
  try {
    return readBytes(file, MOST_BYTES)
  } finally {
    closeSync(file)
  }
}

function unreadable(file: string, expected: string, received?: string): CaseReading {
  return { cases: [], problems: [{ file, path: '(file)', expected, ...(received === undefined ? {} : { received }) }] }
}
