import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bridge } from './bridge.ts'

/** What building leaves behind in a developer's checkout, and what is part of this package rather than of the bridge. */
const LEFT_OUT = /^(\.|target$|venv$|__pycache__$|node_modules$)|(\.ts|\.md|_test\.go)$/

/**
 * The folder of a bridge's sources. This module stands in `evaluators/bridges/` in a checkout and is bundled into `dist/` in the
 * package; the sources stand in `evaluators/bridges/` in both.
 */
export function bridgeFolder({ name, folder = name }: Bridge, module: string = import.meta.url): string {
  const places = ['.', '../evaluators/bridges'].map((place) => join(fileURLToPath(new URL(place, module)), folder))
  const found = places.find((place) => existsSync(place))
  if (found === undefined)
    throw new Error(
      `the sources of the bridge ${name} are missing: expected them at ${places.join(' or ')}; install the package again`,
    )
  return found
}

/** The files that a bridge is built from, relative to its folder, with `/` between, sorted. */
export function bridgeSources(folder: string): readonly string[] {
  const files: string[] = []
  const visit = (under: string): void => {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
      if (LEFT_OUT.test(entry.name)) continue
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else files.push(path)
    }
  }
  visit('')
  return files.sort()
}
