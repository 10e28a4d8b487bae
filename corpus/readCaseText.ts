import type { Case } from '../model/format/case.ts'
import { readCase } from '../model/read/readCase.ts'
import { readJson } from '../model/read/readJson.ts'
import type { CaseProblem } from './caseProblem.ts'

/** A case and where it stands. */
export interface LoadedCase {
  readonly case: Case
  readonly file: string
  /** The line it starts on, from 1. */
  readonly line: number
}

/** The cases that could be read, in their order, and everything wrong with the others. */
export interface CaseReading {
  readonly cases: readonly LoadedCase[]
  readonly problems: readonly CaseProblem[]
}

/** Reads the text of a case file: one case, or with `lines` one on every line that is not blank. Never throws. */
export function readCaseText(text: string, file: string, lines: boolean): CaseReading {
  const cases: LoadedCase[] = []
  const problems: CaseProblem[] = []
  const parts = lines ? text.split('\n') : [text]
  for (const [index, part] of parts.entries()) {
    if (lines && part.trim() === '') continue
    const found = readOne(part, file, index + 1, lines)
    if (Array.isArray(found)) problems.push(...found)
    else cases.push(found)
  }
  return { cases, problems }
}

function readOne(text: string, file: string, line: number, lines: boolean): LoadedCase | CaseProblem[] {
  const json = readJson(text)
  if (!json.ok) {
    // A syntax error says line and column of the text it was given, which here is a single line.
    const path = (one: string) => (lines ? one.replace(/^line 1, /, '') : one)
    return json.problems.map((problem) => ({ file, line, ...problem, path: path(problem.path) }))
  }
  const reading = readCase(json.value)
  if (reading.ok) return { case: reading.value, file, line }
  return reading.problems.map((problem) => ({ file, line, ...problem }))
}
