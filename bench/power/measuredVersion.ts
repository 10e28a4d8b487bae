import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { packageVersion } from '../../scripts/packageVersion.ts'

/** The rooms whose code is measured; a change of documents measures nothing anew. */
const CODE = [
  ...['model', 'reference', 'generators', 'properties', 'mutants', 'corpus', 'campaign', 'evaluators'],
  ...['scripts', 'report', 'bench/power', 'package-lock.json'],
]

/** What is measured: the package's version and the last commit that touched its code; `-changed` where files differ from it. */
export function measuredVersion(): string {
  const commit = git('log', '-1', '--format=%h', '--', ...CODE)
  const changed = git('status', '--porcelain', '--', ...CODE) !== ''
  return `${packageVersion}+${commit}${changed ? '-changed' : ''}`
}

/** Whether the bundled command is older than the last commit that touched the code, or is not there. */
export function isStale(bundle: string): boolean {
  const built = statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return built < Number(git('log', '-1', '--format=%ct', '--', ...CODE)) * 1_000
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim()
}
