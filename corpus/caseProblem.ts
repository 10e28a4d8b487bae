import { type Problem, problemText } from '../model/read/problem.ts'

/** A file, and a line of it (from 1) where one is known. */
export interface Place {
  readonly file: string
  readonly line?: number
}

/** Something wrong with a case: where it stands, and what. */
export interface CaseProblem extends Problem, Place {}

/** `corpus/cases/x.jsonl:3: scenario.requests[0].action: expected …, received …` */
export function caseProblemText(problem: CaseProblem): string {
  return `${placeText(problem)}: ${problemText(problem)}`
}

/** `corpus/cases/x.jsonl:3` */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`
}
