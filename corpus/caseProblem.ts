import { type Problem, problemText } from '../model/read/problem.ts'

/** Something wrong with a case: in which file, on which line (from 1) where one is known, and what. */
export interface CaseProblem extends Problem {
  readonly file: string
  readonly line?: number
}

/** `corpus/cases/x.jsonl:3: scenario.requests[0].action: expected …, received …` */
export function caseProblemText(problem: CaseProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`
  return `${place}: ${problemText(problem)}`
}
