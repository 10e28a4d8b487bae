import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Finding } from '../model/finding.ts'

/**
 * Saves a finding's case as `<folder>/<kind>-<id>-<signature>.json` and gives the path. The file appears whole or not at all.
 * Throws what the file system throws.
 */
export function saveFinding(folder: string, finding: Finding): string {
  makeFolder(folder)
  const path = join(folder, `${basename(finding.case.id)}.json`)
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(finding.case, undefined, 2)}\n`)
  renameSync(draft, path)
  return path
}

/** Folder by folder: Node's own recursion never ends where one cannot be made, such as in /proc. */
function makeFolder(folder: string): void {
  const path = resolve(folder)
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
