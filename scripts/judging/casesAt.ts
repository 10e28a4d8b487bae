import { existsSync } from 'node:fs'
import { caseProblemText } from '../../corpus/caseProblem.ts'
import { corpusFolder } from '../../corpus/corpusFolder.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import type { LoadedCase } from '../../corpus/readCaseText.ts'
import { UsageError } from '../usageError.ts'

/** Problems shown before the rest is only counted. */
const SHOWN = 20

/** The cases of these files and folders; without any, those of the package and of the project. Throws a UsageError that names what is wrong. */
export function casesAt(given: readonly string[]): readonly LoadedCase[] {
  return load(given.length === 0 ? defaultPaths() : given)
}

/** The corpus that came with the package, and the cases of the project that it is used in. */
function defaultPaths(): readonly string[] {
  const own = corpusFolder()
  return existsSync('./corpus') && !own.startsWith(`${process.cwd()}/corpus`) ? [own, './corpus'] : [own]
}

function load(paths: readonly string[]): readonly LoadedCase[] {
  const { cases, problems } = loadCases(paths)
  if (problems.length > 0) {
    const lines = problems.slice(0, SHOWN).map((problem) => `  ${caseProblemText(problem)}`)
    if (problems.length > SHOWN) lines.push(`  and ${problems.length - SHOWN} more`)
    throw new UsageError(`these cases cannot be replayed:\n${lines.join('\n')}`)
  }
  if (cases.length === 0) throw new UsageError(`no cases in ${paths.join(', ')}: expected .json or .jsonl files`)
  return cases
}
