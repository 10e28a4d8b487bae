import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Finding } from '../model/finding.ts'

/**
 * Saves a finding's case as `<folder>/<kind>-<id>-<signature>.json` and gives the path. The file appears whole or not at all.
 * Throws what the file system throws.
 */
export function saveFinding(folder: string, finding: Finding): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${basename(finding.case.id)}.json`)
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, `${JSON.stringify(finding.case, undefined, 2)}\n`)
  renameSync(draft, path)
  return path
}
