import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file that was not there before: it appears whole or not at all. False where the name is taken. Throws what the system throws. */
export function writeNewFile(path: string, text: string): boolean {
  const draft = drafted(path, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // A file system without hard links.
    if (existsSync(path)) return false
    renameSync(draft, path)
    return true
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Puts a text in the place of a file, at once. Throws what the system throws. */
export function replaceFile(path: string, text: string): void {
  renameSync(drafted(path, text), path)
}

function drafted(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, text)
  return draft
}
