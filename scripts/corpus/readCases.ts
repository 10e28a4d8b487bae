import { caseProblemText } from '../../corpus/caseProblem.ts'
import { loadCases } from '../../corpus/loadCases.ts'
import { type CaseReading, type LoadedCase, readCaseText } from '../../corpus/readCaseText.ts'
import { readJson } from '../../model/read/readJson.ts'
import type { Io } from '../io.ts'
import { readInput } from '../readInput.ts'
import { UsageError } from '../usageError.ts'

const SHOWN = 20

/** The cases of files, folders and standard input (`-`: one case, or one a line). A UsageError names everything that is no case. */
export async function readCases(paths: readonly string[], io: Io): Promise<readonly LoadedCase[]> {
  const cases: LoadedCase[] = []
  const problems: string[] = []
  for (const path of paths) {
    const reading = path === '-' ? fromText(await readInput('-', io)) : loadCases([path])
    cases.push(...reading.cases)
    problems.push(...reading.problems.map(caseProblemText))
    if (reading.cases.length + reading.problems.length === 0)
      throw new UsageError(`no cases in ${path}: expected .json or .jsonl files`)
  }
  if (problems.length === 0) return cases
  const lines = problems.slice(0, SHOWN).map((problem) => `  ${problem}`)
  if (problems.length > SHOWN) lines.push(`  and ${problems.length - SHOWN} more`)
  throw new UsageError(`these are no cases, and nothing was written:\n${lines.join('\n')}`)
}

/** Whether a text is a case or holds one a line, its first line says: a whole value, or the beginning of one. */
function fromText(text: string): CaseReading {
  const [first = ''] = text.trimStart().split('\n', 1)
  return readCaseText(text, 'standard input', readJson(first).ok)
}
