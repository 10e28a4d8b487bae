import { appendFileSync } from 'node:fs'
import { systemReason } from '../../corpus/systemReason.ts'
import { annotations } from '../../report/github/annotations.ts'
import { reportMarkdown } from '../../report/markdown/reportMarkdown.ts'
import type { Runs } from '../../report/reduce.ts'
import type { Io } from '../io.ts'

/**
 * In GitHub Actions: an annotation of each new finding, and the report in the job summary. With `--json` standard output is for
 * the summary alone; the runner reads annotations from standard error as well. A summary that cannot be written costs no run.
 */
export function tellGitHub(runs: Runs, io: Io, json: boolean): void {
  const say = json ? io.err : io.out
  for (const annotation of annotations(runs)) say(`${annotation}\n`)
  const path = io.env.GITHUB_STEP_SUMMARY
  if (path === undefined || path === '') return
  try {
    appendFileSync(path, `${reportMarkdown(runs)}\n`)
  } catch (thrown) {
    io.err(`the job summary cannot be written: ${systemReason(thrown as NodeJS.ErrnoException)}\n`)
  }
}
