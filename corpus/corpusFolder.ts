import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The folder of the cases that ship with the package. This module stands in `corpus/` in a checkout and is bundled into
 * `dist/` in the package; the cases stand in `corpus/cases` in both.
 */
export function corpusFolder(module: string = import.meta.url): string {
  const places = ['./cases', '../corpus/cases'].map((place) => fileURLToPath(new URL(place, module)))
  const found = places.find((place) => existsSync(place))
  if (found === undefined)
    throw new Error(`the package's corpus is missing: expected it at ${places.join(' or ')}; install the package again`)
  return found
}
