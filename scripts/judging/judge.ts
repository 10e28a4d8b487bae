import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type EventSink, fileSink, teeSink } from '../../campaign/sink.ts'
import { endText } from '../../report/endText.ts'
import { summaryOf } from '../../report/summary.ts'
import { colorsFor } from '../colors.ts'
import type { Io } from '../io.ts'
import { checkReportFiles, writeReportFiles } from '../report/reportFiles.ts'
import { writable } from '../report/writable.ts'
import { UsageError } from '../usageError.ts'
import type { JudgingOptions } from './judgingOptions.ts'
import { terminalSink } from './terminalSink.ts'

/**
 * Runs a campaign between its beginning, where everything that it will write to is tried, and its end, where it is summed up:
 * as text or `--json`, in the files asked for, and in GitHub Actions by annotations and a job summary. Gives the campaign's exit
 * status.
 */
export async function judge(
  options: Omit<JudgingOptions, 'evaluator'>,
  io: Io,
  seeded: boolean,
  run: (sink: EventSink) => Promise<number>,
): Promise<number> {
  const terminal = terminalSink(io, options.json === true, seeded)
  const sink = options.events === undefined ? terminal : teeSink(terminal, writable(options.events, fileSink))
  checkReportFiles(options, options.events)
  if (options.findings !== false) checkFolder(options.findings)
  let status: number
  try {
    status = await run(sink)
  } finally {
    sink.close()
  }
  const runs = terminal.runs()
  io.out(options.json ? `${JSON.stringify(summaryOf(runs))}\n` : endText(runs, colorsFor(io)))
  await writeReportFiles(options, runs)
  if (io.env.GITHUB_ACTIONS === 'true') (await import('./tellGitHub.ts')).tellGitHub(runs, io, options.json === true)
  return status
}

/** The folder need not exist until there is a finding; then it must be possible to make it. */
function checkFolder(folder: string): void {
  if (folder === '') throw new UsageError('--findings names no folder: give one, or --no-findings')
  let there = resolve(folder)
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
  writable(folder, () => accessSync(there, constants.W_OK))
  if (!statSync(there).isDirectory()) throw new UsageError(`${folder} cannot be written: ${there} is no folder`)
}
